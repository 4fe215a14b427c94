extension Format {
  /// What people review: each schedule as its template writes it.
  public static let markdown = Format(
    "markdown", about: "each schedule, as people review it", fileExtension: "md", isUsual: true,
    ofSchedule: { schedule, _ in schedule.markdown })
}
