extension Format {
  /// Word files that people paste into a contract.
  public static let docx = Format(
    "docx", about: "each schedule, and all in one file, for Word", fileExtension: "docx",
    ofSchedule: { schedule, drafting in
      let part = DocumentPart(schedule)
      return wordFile([part], WordProperties(part.prose.title, drafting), drafting.options.wordStyles)
    },
    ofAllSchedules: { schedules, drafting in
      let title = drafting.project.contract.title.value
      return wordFile(
        schedules.map { DocumentPart($0) }, WordProperties(title, drafting), drafting.options.wordStyles)
    })
}

extension WordProperties {
  fileprivate init(_ title: String, _ drafting: Drafting) {
    let contract = drafting.project.contract
    self.init(
      title: title, subject: contract.title.value, status: (contract.status?.value ?? .draft).rawValue,
      version: contract.edition?.value ?? "")
  }
}
