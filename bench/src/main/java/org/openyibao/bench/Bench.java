package org.openyibao.bench;

import java.util.Arrays;

/// `./openyibao bench NAME [ARGUMENT...]`.
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String name = arguments.length == 0 ? "" : arguments[0];
        String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        switch (name) {
            case "statements" -> StatementsBench.main(rest);
            default -> {
                System.err.println("用法 · usage: openyibao bench statements [--help]");
                System.exit(2);
            }
        }
    }
}
