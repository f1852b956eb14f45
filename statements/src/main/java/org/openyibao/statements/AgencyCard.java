package org.openyibao.statements;

import org.openyibao.kernel.AgencyYear;

/// Who an agency-year is, as its profile event says.
///
/// @param document `final-accounts` or `budget`
/// @param forms the family of official forms
/// @param unitKind 行政, 参公 or 事业
public record AgencyCard(AgencyYear id, String name, String region, String document, String forms, String unitKind) {}
