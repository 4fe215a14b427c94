extension Format {
  /// One page to read and to print.
  public static let html = Format(
    "html", about: "all schedules on one page, to read", fileExtension: "html",
    ofAllSchedules: { schedules, drafting in
      HTMLPage.write(schedules.map { DocumentPart($0) }, title: drafting.project.contract.title.value)
    })
}
