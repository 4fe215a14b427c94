extension Format {
  /// Word files that people paste into a contract.
  public static let docx = Format(
    "docx", about: "each schedule, and all in one file, for Word", fileExtension: "docx",
    ofSchedule: { schedule, drafting in
      let part = WordPart(schedule)
      return wordFile([part], WordProperties(part.prose.title, drafting), drafting.options.wordStyles)
    },
    ofAllSchedules: { schedules, drafting in
      let title = drafting.project.contract.title.value
      return wordFile(
        schedules.map { WordPart($0) }, WordProperties(title, drafting), drafting.options.wordStyles)
    })
}

extension WordPart {
  fileprivate init(_ schedule: ReviewedSchedule) {
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

extension WordProperties {
  fileprivate init(_ title: String, _ drafting: Drafting) {
    let contract = drafting.project.contract
    self.init(
      title: title, subject: contract.title.value, status: (contract.status?.value ?? .draft).rawValue,
      version: contract.edition?.value ?? "")
  }
}
