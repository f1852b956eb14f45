package org.openyibao.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openyibao.ledger.database.DatabaseTest.cluster;
import static org.openyibao.ledger.database.DatabaseTest.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openyibao.kernel.Refusal;

@Tag("long")
class SeveralProcessesTest {
    private static final int CROWD = 4;

    @TempDir
    private Path folder;

    @Test
    void aSecondProcessJoinsTheServerAndLeavesItRunning() throws SQLException, IOException {
        try (var database = open(folder)) {
            long server = server();
            OtherProcess.writing(folder, 1, "by the other").close();

            assertThat(new Notes(database.application()).read()).containsExactly("by the other");
            assertThat(server()).isEqualTo(server);
        }
        assertThat(Postmaster.of(cluster(folder))).isEmpty();
    }

    @Test
    void theServerOutlivesItsStarterWhileOthersUseIt() throws SQLException, IOException {
        var starter = OtherProcess.writing(folder, 1, "by the starter");
        try (var database = open(folder)) {
            starter.close();

            assertThat(new Notes(database.application()).read()).containsExactly("by the starter");
        }
        assertThat(Postmaster.of(cluster(folder))).isEmpty();
    }

    @Test
    void aKilledProcessLosesNothingAndItsServerIsTakenOver() throws SQLException, IOException {
        OtherProcess.writing(folder, 1, "before the kill").kill();
        long orphan = server();

        try (var database = open(folder)) {
            assertThat(server()).isEqualTo(orphan);
            assertThat(new Notes(database.application()).read()).containsExactly("before the kill");
        }
        assertThat(Postmaster.of(cluster(folder))).isEmpty();
    }

    @Test
    void aKilledProcessAndAKilledServerLoseNothing() throws SQLException, IOException {
        OtherProcess.writing(folder, 1, "before the kill").kill();
        kill(server());

        try (var database = open(folder)) {
            assertThat(new Notes(database.application()).read()).containsExactly("before the kill");
        }
    }

    @Test
    void aServerThatDiedUnderItsUsersIsStartedAgainOnTheSamePort() throws SQLException, IOException {
        try (var database = open(folder)) {
            new Notes(database.application()).write(1, "before");
            kill(server());
            OtherProcess.writing(folder, 2, "after").close();

            assertThat(new Notes(database.application()).read()).containsExactly("before", "after");
        }
    }

    @Test
    void aTerminatedProcessStopsItsServer() throws IOException {
        OtherProcess.writing(folder, 1, "before the end").terminate();

        assertThat(Postmaster.of(cluster(folder))).isEmpty();
    }

    @Test
    void severalProcessesMayOpenAFreshFolderAtOnce() throws SQLException, IOException {
        var crowd = new ArrayList<OtherProcess>();
        for (int id = 1; id <= CROWD; id++) {
            crowd.add(OtherProcess.starting(folder, id, "row " + id));
        }
        for (var one : crowd) {
            one.await();
        }
        try (var database = open(folder)) {
            assertThat(new Notes(database.application()).read()).hasSize(CROWD);
            for (var one : crowd) {
                one.close();
            }
        }
        assertThat(Postmaster.of(cluster(folder))).isEmpty();
    }

    @Test
    void aProcessIdThatIsAnothersByNowIsNotTakenForTheServer() throws SQLException, IOException {
        OtherProcess.writing(folder, 1, "before").kill();
        kill(server());
        var file = Postmaster.file(cluster(folder));
        var lines = Files.readAllLines(file);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);

        try (var database = open(folder)) {
            assertThat(new Notes(database.application()).read()).containsExactly("before");
        }
    }

    @Test
    void aGateThatAnotherProcessKeepsIsToldAfterAWhile() throws IOException {
        try (var _ = OtherProcess.keepingGate(folder)) {
            assertThatThrownBy(() -> Attendance.in(folder).passGate(Duration.ofMillis(100)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith(DatabaseError.LOCKED.code());
        }
    }

    private long server() throws IOException {
        return Postmaster.of(cluster(folder)).orElseThrow().pid();
    }

    private static void kill(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }
}
