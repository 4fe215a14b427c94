extension Format {
  /// One page to read and to print.
  public static let html = Format(
    "html", about: "all schedules on one page, to read", fileExtension: "html",
    ofAllSchedules: { schedules, drafting, output in
      let parts = schedules.map { DocumentPart($0) }
      output.append(HTMLPage.write(parts, title: drafting.project.contract.title.value))
    })
}
