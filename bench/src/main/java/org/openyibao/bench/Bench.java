package org.openyibao.bench;

import java.util.Arrays;
import org.openyibao.bench.law.LawBench;

/// `./openyibao bench NAME [ARGUMENT...]`.
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String name = arguments.length == 0 ? "" : arguments[0];
        String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        switch (name) {
            case "statements" -> StatementsBench.main(rest);
            case "law" -> {
                int status = LawBench.main(rest);
                if (status != 0) {
                    System.exit(status);
                }
            }
            default -> {
                System.err.println("用法 · usage: openyibao bench statements|law [--help]");
                System.exit(2);
            }
        }
    }
}
