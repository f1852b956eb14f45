package org.openyibao.statements;

import java.util.List;

/// 项目资金状态. A budget project with what was asked for, budgeted, released, paid and is owed.
///
/// @param functions functional codes, with their names in `functionNames`
/// @param cells in the columns of the platform's table `project`: 申请, 年初预算, 预算调整, 到位, 支付,
/// 应付未付
public record ProjectStates(
        String project, List<String> functions, List<String> functionNames, List<String> funds, List<TableCell> cells) {
    public ProjectStates {
        functions = List.copyOf(functions);
        functionNames = List.copyOf(functionNames);
        funds = List.copyOf(funds);
        cells = List.copyOf(cells);
    }
}
