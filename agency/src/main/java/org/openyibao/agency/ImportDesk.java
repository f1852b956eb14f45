package org.openyibao.agency;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.openyibao.agency.records.AgencyProfile;
import org.openyibao.agency.records.AgencyRecord;
import org.openyibao.agency.records.BudgetAdjustment;
import org.openyibao.agency.records.BudgetControl;
import org.openyibao.agency.records.BudgetLine;
import org.openyibao.agency.records.CarryOver;
import org.openyibao.agency.records.CodeLists;
import org.openyibao.agency.records.FolderReader;
import org.openyibao.agency.records.FolderSummary;
import org.openyibao.agency.records.Payment;
import org.openyibao.agency.records.ReleaseControl;
import org.openyibao.agency.records.TreasuryRelease;
import org.openyibao.agency.records.YearControl;
import org.openyibao.forms.CodeBook;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.BeijingTime;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Operator;
import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.Ledger;
import org.openyibao.ledger.LedgerException;
import org.openyibao.ledger.Recording;
import org.openyibao.ledger.Transactions;

/// The desk where folders of records come in: one person enters, another approves or rejects. A wrong folder is
/// told all its mistakes and nothing of it is kept; an approval posts everything in one transaction or nothing.
public final class ImportDesk {
    private static final int CHUNK = 500;
    private static final int MANY_ROWS = 5_000;
    private static final int MOST_COMPLAINTS = 200;

    private final DataSource dataSource;
    private final Ledger ledger;
    private final Books books;
    private final CodeBook codes;
    private final CodeLists codeLists = CodeLists.published();

    public ImportDesk(DataSource dataSource, Ledger ledger, Books books, CodeBook codes) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.books = books;
        this.codes = codes;
    }

    /// What became of a folder.
    ///
    /// @param batchId the batch to approve; where nothing was new, the batch that holds the same rows
    /// @param rows new rows
    /// @param unchanged rows that the books or the waiting batch hold already
    public record Receipt(
            long batchId,
            AgencyYear agencyYear,
            String agencyName,
            long rows,
            long unchanged,
            List<String> ignoredFiles) {}

    /// Reads, checks and keeps a folder until it is approved.
    ///
    /// @throws Refusal with every complaint; nothing is kept then
    public Receipt enter(Path folder, String importer, Instant now) {
        String user = named(importer);
        return Transactions.run(
                dataSource, "the folder could not be imported", connection -> enter(connection, folder, user, now));
    }

    static String named(String user) {
        String name = Operator.name(user);
        if (name.isEmpty()) {
            throw new Refusal(ImportError.USER_MISSING, "", "没有写明操作人", "每一步都要留下是谁做的", "加上 --user 姓名或工号");
        }
        return name;
    }

    private Receipt enter(Connection connection, Path folder, String user, Instant now) throws SQLException {
        var intake = new Intake(connection);
        Optional<AgencyYear> bookedYear =
                FolderReader.profileOf(folder, codeLists).map(AgencyProfile::id).filter(this::isBooked);
        CodeLists known = bookedYear
                .<CodeLists>map(year -> BookedCodes.of(codeLists, books, year))
                .orElse(codeLists);
        FolderSummary summary = FolderReader.read(folder, known, intake::accept, bookedYear.isPresent());
        intake.flush();
        var complaints = new ArrayList<>(summary.complaints());
        complaints.addAll(intake.complaints);
        if (!summary.isGood() || !intake.complaints.isEmpty()) {
            throw new Refusal(complaints);
        }
        AgencyProfile profile = summary.profile().orElseThrow();
        AgencyYear year = profile.id();
        if (intake.rows == 0) {
            return new Receipt(
                    sameRows(year, summary.digest()),
                    year,
                    profile.name(),
                    0,
                    intake.unchanged,
                    summary.ignoredFiles());
        }
        refuseClosed(year);
        Optional<Batch> waiting = new Batches(books)
                .all().stream()
                        .filter(batch -> batch.isPending() && batch.digest().equals(summary.digest()))
                        .findFirst();
        if (waiting.isPresent()) {
            connection.rollback();
            return new Receipt(
                    waiting.get().id(),
                    year,
                    profile.name(),
                    0,
                    intake.rows + intake.unchanged,
                    summary.ignoredFiles());
        }
        if (bookedYear.isPresent()) {
            refuse(controlOfSums(new StagedRows(connection, year), intake.batchId));
        }
        String counts = summary.counts().entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
        ledger.record(
                connection,
                year.bucket(),
                intake.batchId,
                now,
                new Recording.Event(
                        Batches.KIND,
                        year + "/" + Batches.KIND + "/" + summary.digest() + "/" + now,
                        BeijingTime.day(now),
                        user,
                        folder.toAbsolutePath().normalize().getFileName().toString(),
                        Batches.payload(year, intake.rows, intake.unchanged, summary.digest(), counts)));
        return new Receipt(intake.batchId, year, profile.name(), intake.rows, intake.unchanged, summary.ignoredFiles());
    }

    private boolean isBooked(AgencyYear year) {
        return books.events().of(year.bucket(), AgencyProfile.KIND).stream()
                .anyMatch(event -> event.event().key().startsWith(year + "/"));
    }

    /// The batch that brought the same rows: the one of the same folder, else the latest that was approved.
    private long sameRows(AgencyYear year, String digest) {
        List<Batch> approved = new Batches(books)
                .all().stream()
                        .filter(batch -> batch.agencyYear().equals(year)
                                && batch.outcome().equals("approved"))
                        .toList();
        return approved.stream()
                .filter(batch -> batch.digest().equals(digest))
                .findFirst()
                .or(() -> approved.stream().max(Comparator.comparingLong(Batch::id)))
                .map(Batch::id)
                .orElse(0L);
    }

    private static void refuse(List<Complaint> complaints) {
        if (!complaints.isEmpty()) {
            throw new Refusal(complaints);
        }
    }

    /// Control of the year over its sums, as a folder's reader does it for a year that the books do not have
    /// yet.
    private static List<Complaint> controlOfSums(StagedRows staged, long batchId) {
        var control = new YearControl();
        staged.forControl(batchId, StagedRows.Order.IN_ALL, control::accept);
        return control.finish();
    }

    private void refuseClosed(AgencyYear year) {
        if (isClosed(year)) {
            throw new Refusal(ImportError.YEAR_IS_CLOSED, year.toString(), year + " 已经结账", "结账后的年度不再接受记录", "在以后年度更正");
        }
    }

    private boolean isClosed(AgencyYear year) {
        return books.charts().heldBy(year.agency()).stream().anyMatch(set -> books.isClosed(set, year.year()));
    }

    /// Collects the rows of a folder: what is new is staged, what is in the books is counted, what differs is
    /// told.
    private final class Intake {
        private final Connection connection;
        private final List<AgencyRecord> chunk = new ArrayList<>();
        private final List<Complaint> complaints = new ArrayList<>();
        private final long batchId = ledger.reserveId();
        private AgencyYear year = new AgencyYear("none", 2000);
        private boolean broughtForward;
        private long rows;
        private long unchanged;
        private int seq = 1;

        Intake(Connection connection) {
            this.connection = connection;
        }

        void accept(AgencyRecord row) {
            if (row instanceof AgencyProfile profile) {
                year = profile.id();
                broughtForward = isClosed(year.previous());
            }
            if (row instanceof CarryOver carryOver && carryOver.isOpening() && broughtForward) {
                complaints.add(new Complaint(
                        ImportError.OPENING_DIFFERS,
                        row.file() + " 第 " + row.row() + " 行",
                        "年初结转和结余 " + carryOver.amount() + " 元不能再次登记",
                        year.previous() + " 已在账上结账，年初数由账结转",
                        "删去这一行"));
            }
            chunk.add(row);
            if (chunk.size() == CHUNK) {
                flush();
            }
        }

        void flush() {
            if (chunk.isEmpty()) {
                return;
            }
            Map<String, String> known = books.events()
                    .payloads(
                            connection,
                            year.bucket(),
                            chunk.stream().map(row -> StagedRows.key(year, row)).toList());
            var fresh = new ArrayList<AgencyRecord>();
            for (AgencyRecord row : chunk) {
                String inBooks = known.get(StagedRows.key(year, row));
                if (inBooks == null) {
                    fresh.add(row);
                } else if (inBooks.equals(StagedRows.payload(row))) {
                    unchanged++;
                } else if (complaints.size() < MOST_COMPLAINTS) {
                    complaints.add(ChangedRow.complaint(row, inBooks));
                }
            }
            new StagedRows(connection, year).add(batchId, seq, fresh);
            seq += fresh.size();
            rows += fresh.size();
            chunk.clear();
        }
    }

    /// Another batch of the same year may have been approved since the import: what it brought is not posted
    /// again, and what it brought otherwise is told.
    private static List<Complaint> settle(StagedRows staged, long batchId) {
        var complaints = new ArrayList<Complaint>();
        staged.settle(batchId, (row, inBooks) -> {
            if (complaints.size() < MOST_COMPLAINTS) {
                complaints.add(ChangedRow.complaint(row, inBooks));
            }
        });
        return complaints;
    }

    /// Replays the year by date: budget lines, then day by day adjustments before payments.
    static List<Complaint> control(StagedRows staged, long batchId) {
        var budget = new BudgetControl();
        var releases = new ReleaseControl();
        var complaints = new ArrayList<Complaint>();
        staged.forControl(batchId, StagedRows.Order.BY_DATE, row -> {
            Optional<Complaint> complaint = switch (row) {
                case BudgetLine line -> {
                    budget.open(line);
                    yield Optional.empty();
                }
                case TreasuryRelease release -> {
                    releases.release(release);
                    yield Optional.empty();
                }
                case BudgetAdjustment adjustment -> budget.adjust(adjustment);
                case Payment payment -> budget.pay(payment).or(() -> releases.pay(payment));
                default -> Optional.empty();
            };
            if (complaints.size() < MOST_COMPLAINTS) {
                complaint.ifPresent(complaints::add);
            }
        });
        return complaints;
    }

    /// Posts a batch: control by date, then every row as an event with its decision and its entries, all or
    /// nothing.
    ///
    /// @throws Refusal if the batch is not there, decided already, entered by the same person, or refused by
    /// control
    public Batch approve(long batchId, String approver, Instant now) {
        String user = named(approver);
        Batch batch = pending(batchId);
        if (Operator.isSame(batch.enteredBy(), user)) {
            throw new Refusal(
                    ImportError.SAME_PERSON, "批次 " + batchId, user + " 是该批次的导入人", "双人复核：经办与审批不能是同一人", "请另一人审批");
        }
        Transactions.run(dataSource, "the batch could not be decided", connection -> {
            // one approval of an agency after the other: control rests on what is posted
            ledger.waitForTurn(connection, batch.agencyYear().agency());
            var staged = new StagedRows(connection, batch.agencyYear());
            // the decision first: its key keeps a second approval of the same batch out
            ledger.decide(connection, batch.agencyYear().bucket(), batchId, Recording.Decision.approved(now, user));
            refuse(settle(staged, batchId));
            refuse(control(staged, batchId));
            refuseClosed(batch.agencyYear());
            new BatchPosting(connection, ledger, books, codes, batch, user, now).post(staged);
            staged.remove(batchId);
            return batchId;
        });
        if (batch.rows() >= MANY_ROWS) {
            inAutoCommit(ledger::refreshStatistics);
        }
        return new Batches(books).find(batchId).orElseThrow();
    }

    /// Sends a batch back; nothing of it stays but the trail.
    ///
    /// @throws Refusal if the batch is not there, decided already, or no reason is given
    public Batch reject(long batchId, String rejecter, String reason, Instant now) {
        String user = named(rejecter);
        if (reason.isBlank()) {
            throw new Refusal(ImportError.REASON_MISSING, "批次 " + batchId, "退回要写明理由", "", "加上 --reason 理由");
        }
        Batch batch = pending(batchId);
        Transactions.run(dataSource, "the batch could not be decided", connection -> {
            ledger.decide(
                    connection,
                    batch.agencyYear().bucket(),
                    batchId,
                    new Recording.Decision(Recording.Outcome.REFUSED, now, user, reason));
            new StagedRows(connection, batch.agencyYear()).remove(batchId);
            return batchId;
        });
        return new Batches(books).find(batchId).orElseThrow();
    }

    public List<Batch> batches() {
        return new Batches(books).all();
    }

    private Batch pending(long batchId) {
        Batch batch = new Batches(books)
                .find(batchId)
                .orElseThrow(() ->
                        new Refusal(ImportError.BATCH_UNKNOWN, "批次 " + batchId, "没有这个批次", "", "用 batches 列出全部批次"));
        if (!batch.isPending()) {
            throw new Refusal(
                    ImportError.BATCH_DECIDED,
                    "批次 " + batchId,
                    "批次已由 " + batch.decidedBy() + (batch.outcome().equals("approved") ? " 审批入账" : " 退回"),
                    "一个批次只决定一次",
                    "无须再次处理；退回的记录改好后重新导入");
        }
        return batch;
    }

    private void inAutoCommit(java.util.function.Consumer<Connection> work) {
        try (var connection = dataSource.getConnection()) {
            work.accept(connection);
        } catch (SQLException e) {
            throw new LedgerException("the database did not answer after the approval", e);
        }
    }
}
