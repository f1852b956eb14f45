package org.openyibao.agency.records;

/// What the checks of one folder share.
///
/// @param year the fiscal year; 0 while `agency.yaml` does not tell it, and dates are then not held against it
record FolderContext(int year, FolderCodes codes, Complaints complaints) {}
