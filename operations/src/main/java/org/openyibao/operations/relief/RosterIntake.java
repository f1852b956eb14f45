package org.openyibao.operations.relief;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openyibao.agency.PaymentRequest.PaidFrom;
import org.openyibao.agency.records.CodeLists;
import org.openyibao.agency.records.SheetReader;
import org.openyibao.agency.records.SheetReader.SheetRow;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;

/// Reads the sheets of a folder, holds them against what is known, and says what is new; every mistake at once,
/// or nothing.
final class RosterIntake {
    private final AgencyYear year;
    private final ReliefState state;
    private final Map<String, Person> people;
    private final boolean correcting;
    private final LocalDate today;
    private final List<Complaint> complaints = new ArrayList<>();
    private final Map<String, String> numberOfId = new HashMap<>();
    private final Map<RosterEntry.Key, Integer> seen = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    private long unchanged;

    final List<ReliefGroup> newGroups = new ArrayList<>();
    final List<RosterEntry> newEntries = new ArrayList<>();
    final List<Death> newDeaths = new ArrayList<>();
    final Map<String, Person> newPeople = new LinkedHashMap<>();

    /// @param people as known, by number
    /// @param correcting whether a row that differs from what is known corrects it
    RosterIntake(AgencyYear year, ReliefState state, Map<String, Person> people, boolean correcting, LocalDate today) {
        this.year = year;
        this.state = state;
        this.people = people;
        this.correcting = correcting;
        this.today = today;
        people.values().forEach(person -> numberOfId.put(person.idNumber(), person.personNo()));
        state.groups(year).forEach(group -> groups.add(group.group()));
    }

    long unchanged() {
        return unchanged;
    }

    /// @throws Refusal with every complaint
    void read(Path folder) {
        CodeLists codes = CodeLists.published();
        var groupSheet = SheetReader.read(folder, RosterSheet.GROUPS, codes);
        var roster = SheetReader.read(folder, RosterSheet.ROSTER, codes);
        complaints.addAll(groupSheet.complaints());
        complaints.addAll(roster.complaints());
        boolean nothing = groupSheet.fileName().isEmpty() && roster.fileName().isEmpty();
        if (nothing && complaints.isEmpty()) {
            throw new Refusal(
                    ReliefError.ROSTER_MISSING,
                    folder.toString(),
                    "没有 roster.tsv 或 roster.xlsx，也没有补助类别 relief_groups",
                    "",
                    "用 ./openyibao agency new 得到空白的表，填好后再登记");
        }
        groupSheet.rows().forEach(this::readGroup);
        roster.rows().forEach(this::readPerson);
        if (!complaints.isEmpty()) {
            throw new Refusal(complaints);
        }
    }

    private void complain(ReliefError error, SheetRow row, String column, String what, String why, String remedy) {
        String where = column.isEmpty() ? row.where() : row.where(column);
        complaints.add(new Complaint(error, where, what, why, remedy));
    }

    private void readGroup(SheetRow row) {
        var line = new PaidFrom(
                row.value("func_code"), row.value("econ_code"), row.value("project"), row.value("fund_source"));
        var group = new ReliefGroup(year, row.value("group"), line, row.value("purpose"), 1);
        groups.add(group.group());
        ReliefGroup known = state.group(year, group.group());
        if (known == null) {
            newGroups.add(group);
        } else if (known.says(group)) {
            unchanged++;
        } else if (correcting) {
            newGroups.add(group.withVersion(known.version() + 1));
        } else {
            changed(row, "补助类别“" + group.group() + "”");
        }
    }

    private void changed(SheetRow row, String what) {
        complain(
                ReliefError.ENTRY_CHANGED, row, "", what + "与已登记的不同", "已登记的不改写，更正是新的事项", "确要更正的，加上 --correct 理由 再登记一次");
    }

    private void readPerson(SheetRow row) {
        long before = complaints.size();
        var rosterEntry = new RosterEntry(
                row.value("group"),
                row.value("person_no"),
                row.value("tier"),
                LocalDate.parse(row.value("from")),
                Payloads.day(row.value("until")),
                row.value("evidence"),
                1);
        checkOnce(row, rosterEntry);
        checkIdentity(row, rosterEntry.personNo());
        checkSpan(row, rosterEntry);
        if (!groups.contains(rosterEntry.group())) {
            complain(
                    ReliefError.GROUP_UNKNOWN,
                    row,
                    "group",
                    year + " 没有登记补助类别“" + rosterEntry.group() + "”",
                    "类别说明从哪个指标付款",
                    "在 relief_groups 里增加这一类，或改正名称");
        }
        if (before == complaints.size()) {
            take(row, rosterEntry);
        }
    }

    private void checkOnce(SheetRow row, RosterEntry rosterEntry) {
        Integer first = seen.putIfAbsent(rosterEntry.key(), row.number());
        if (first != null) {
            complain(
                    ReliefError.PERSON_TWICE,
                    row,
                    "person_no",
                    rosterEntry.personNo() + " 在“" + rosterEntry.group() + "”中已见于第 " + first + " 行",
                    "每人在一个类别里只有一行",
                    "删去重复的一行");
        }
    }

    private void checkIdentity(SheetRow row, String personNo) {
        String id = row.value("id_number");
        IdNumber.complaint(id)
                .ifPresent(what -> complain(
                        ReliefError.ID_NUMBER_INVALID,
                        row,
                        "id_number",
                        MaskedPerson.maskedId(id) + " " + what,
                        "GB 11643 规定的号码",
                        "核对证件后改正"));
        String other = numberOfId.putIfAbsent(id, personNo);
        if (other != null && !other.equals(personNo)) {
            complain(
                    ReliefError.PERSON_NUMBER_TAKEN,
                    row,
                    "person_no",
                    "号码 " + MaskedPerson.maskedId(id) + " 已用人员编号 " + other + "，这里是 " + personNo,
                    "一人一号，否则看不出同一人领了两次",
                    "改用 " + other + "，或核对号码");
        }
        Person known = people.get(personNo);
        if (known != null && !correcting && !known.equals(person(row))) {
            complain(
                    known.idNumber().equals(id) ? ReliefError.ENTRY_CHANGED : ReliefError.PERSON_NUMBER_TAKEN,
                    row,
                    "person_no",
                    personNo + " 的姓名或号码与已登记的不同",
                    "已登记的不改写，更正是新的事项",
                    "换一个人员编号；确要更正的，加上 --correct 理由 再登记一次");
        }
    }

    private static Person person(SheetRow row) {
        return new Person(row.value("person_no"), row.value("name"), row.value("id_number"));
    }

    private void checkSpan(SheetRow row, RosterEntry rosterEntry) {
        LocalDate until = rosterEntry.until();
        if (until != null && !until.isAfter(rosterEntry.from())) {
            complain(
                    ReliefError.SPAN_INVALID,
                    row,
                    "until",
                    "终止日期 " + until + " 不晚于起始日期 " + rosterEntry.from(),
                    "终止日期是不再在册的第一天",
                    "改正其中之一");
        }
        LocalDate diedOn = Payloads.day(row.value("died_on"));
        if (diedOn != null) {
            deathComplaint(diedOn, row.value("id_number"), today)
                    .ifPresent(what -> complain(ReliefError.DEATH_DATE_INVALID, row, "died_on", what, "", "核对后改正"));
            if (row.value("death_evidence").isEmpty()) {
                complain(ReliefError.REASON_MISSING, row, "death_evidence", "去世日期没有依据", "去世决定是否发放", "填写去世依据");
            }
        }
    }

    static java.util.Optional<String> deathComplaint(LocalDate diedOn, String idNumber, LocalDate today) {
        if (diedOn.isAfter(today)) {
            return java.util.Optional.of("去世日期 " + diedOn + " 在登记日 " + today + " 之后");
        }
        return IdNumber.complaint(idNumber).isPresent()
                ? java.util.Optional.empty()
                : IdNumber.bornOn(idNumber).filter(diedOn::isBefore).map(born -> "去世日期 " + diedOn + " 早于出生日期 " + born);
    }

    private void take(SheetRow row, RosterEntry rosterEntry) {
        RosterEntry known = state.rosterEntry(rosterEntry.group(), rosterEntry.personNo());
        Person person = person(row);
        if (known == null) {
            newEntries.add(rosterEntry);
        } else if (known.says(rosterEntry)) {
            unchanged++;
        } else if (correcting) {
            newEntries.add(rosterEntry.withVersion(known.version() + 1));
        } else {
            changed(row, rosterEntry.personNo() + " 在“" + rosterEntry.group() + "”的记录");
        }
        if (!person.equals(people.get(person.personNo()))) {
            newPeople.put(person.personNo(), person);
        }
        takeDeath(row, Payloads.day(row.value("died_on")), state.death(person.personNo()));
    }

    private void takeDeath(SheetRow row, @Nullable LocalDate diedOn, @Nullable Death known) {
        if (diedOn == null || known != null && known.diedOn().equals(diedOn)) {
            return;
        }
        if (known != null && !correcting) {
            changed(row, row.value("person_no") + " 的去世日期");
            return;
        }
        int version = known == null ? 1 : known.version() + 1;
        newDeaths.add(new Death(row.value("person_no"), diedOn, row.value("death_evidence"), version));
    }
}
