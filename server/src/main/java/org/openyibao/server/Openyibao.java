package org.openyibao.server;

/// The command line.
public final class Openyibao {
    private Openyibao() {}

    public static void main(String[] args) {
        System.out.println("openyibao");
    }
}
