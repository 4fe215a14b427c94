/// A document of a file that may hold several.
struct DocumentPart: Sendable {
  /// By which its beginning can be pointed at.
  let name: String
  let prose: Prose

  init(name: String, prose: Prose) {
    self.name = name
    self.prose = prose
  }

  init(_ schedule: ReviewedSchedule) {
    self.init(name: schedule.schedule.key, prose: readMarkdown(schedule.markdown))
  }
}

extension Prose {
  /// What the first heading says.
  var title: String {
    for case .paragraph(let paragraph) in blocks {
      if case .heading = paragraph.kind { return paragraph.runs.text }
    }
    return ""
  }
}
