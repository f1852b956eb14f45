#!/bin/sh
# Copies the four reference agencies from the acceptance data into scenarios/agencies.
#
#   scenarios/copy-references.sh DIR     DIR holds yangquan-2024, baotou-2024, jiyuan-2023, zezhou-2024
#
# The record files are copied with one change: in the column `project` a leading bracket （…） is the transcriber's note
# and is stripped; a trailing bracket belongs to the name and stays. The printed figures (cells.tsv, narrative.tsv) are
# copied whole into published/. What we add ourselves stands in ours/: the figures whose print contradicts the records
# (contradictions.tsv), further rows of the overlay, the rosters that desks pay from, and the vouchers that those payments
# replace (paid_by_desks.tsv), which are left out. Running it twice gives the same files.
set -eu
LC_ALL=C
export LC_ALL

[ $# -eq 1 ] || { echo "usage: $0 DIR" >&2; exit 2; }
source=$1
target=$(dirname "$0")/agencies
ours=$(dirname "$0")/ours
references='baotou-2024 jiyuan-2023 yangquan-2024 zezhou-2024'
records='adjustments balances budget_lines facts income obligations overlay payments prior_year procurement releases sangong_budget'
printed='cells narrative'

strip_leading_bracket() {
  awk -F '\t' -v OFS='\t' '
    NR == 1 { for (i = 1; i <= NF; i++) if ($i == "project") column = i }
    NR > 1 && column && index($column, "（") == 1 && (end = index($column, "）")) {
      $column = substr($column, end + length("）"))
    }
    { print }' "$1"
}

# Without the vouchers that a desk pays from its own records.
leave_out_paid_by_desks() {
  [ -f "$1" ] || { cat; return; }
  awk -F '\t' 'NR == FNR { if (FNR > 1) left[$1]; next } !($1 in left)' "$1" -
}

# A stripped name must not be the name of another project of the same agency.
refuse_merged_names() {
  awk -F '\t' '
    FNR == 1 { column = 0; for (i = 1; i <= NF; i++) if ($i == "project") column = i; next }
    column && $column != "" { print $column }' "$1"/*.tsv | sort -u | awk '
    { name = $0; if (index(name, "（") == 1 && (end = index(name, "）"))) name = substr(name, end + length("）"))
      if (name in seen) { print "two projects become one: " seen[name] " and " $0; bad = 1 } seen[name] = $0 }
    END { exit bad }' >&2
}

for id in $references; do
  refuse_merged_names "$source/$id"
  rm -rf "$target/$id"
  mkdir -p "$target/$id/published"
  cat "$source/$id/agency.yaml" > "$target/$id/agency.yaml"
  for file in $records; do
    [ ! -f "$source/$id/$file.tsv" ] || strip_leading_bracket "$source/$id/$file.tsv" > "$target/$id/$file.tsv"
  done
  for file in $printed; do
    cat "$source/$id/$file.tsv" > "$target/$id/published/$file.tsv"
  done
  cat "$ours/$id/contradictions.tsv" > "$target/$id/published/contradictions.tsv"
  if [ -f "$target/$id/payments.tsv" ]; then
    leave_out_paid_by_desks "$ours/$id/paid_by_desks.tsv" < "$target/$id/payments.tsv" > "$target/$id/payments.new"
    mv "$target/$id/payments.new" "$target/$id/payments.tsv"
  fi
  for file in relief_groups roster; do
    [ ! -f "$ours/$id/$file.tsv" ] || cat "$ours/$id/$file.tsv" > "$target/$id/$file.tsv"
  done
  [ ! -f "$ours/$id/overlay.tsv" ] || cat "$ours/$id/overlay.tsv" >> "$target/$id/overlay.tsv"
done

# A jar cannot be listed like a folder: the index names every file.
(cd "$target" && for id in $references; do find "$id" -type f | sort; done > index.txt)
