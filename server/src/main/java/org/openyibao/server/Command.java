package org.openyibao.server;

import java.util.List;

/// One word of the command line.
///
/// @param name what is typed, such as `agency new`
/// @param usage the whole line after `./openyibao`
/// @param summary one line of Chinese
/// @param example a line that works
record Command(String name, String usage, String summary, String example, Work work) {

    /// What a command does with the words behind it.
    interface Work {
        void run(List<String> words, Console console);
    }

    String help() {
        return "用法：./openyibao " + usage + "\n" + summary + "\n例：./openyibao " + example;
    }
}
