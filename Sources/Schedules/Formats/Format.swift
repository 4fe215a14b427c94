import Compiler
import Reporting

/// One way to write what a contract says.
public struct Format: Sendable {
  /// What `build --formats` calls it.
  public let name: String
  /// What a build writes in it, in a few words.
  public let about: String
  /// All that follows the first dot in the names of its files. No two formats share one: by it a build knows which files
  /// of an earlier build are its own to replace.
  public let fileExtension: String
  /// Whether a build writes it where nobody says which formats are wanted.
  public let isUsual: Bool
  /// What is written straight from the framework.
  let ofFramework: (@Sendable (Drafting) -> [RenderedFile])?
  /// What is made of one schedule, as people review it; the file bears the schedule's key.
  let ofSchedule: (@Sendable (ReviewedSchedule, Drafting) -> [UInt8])?
  /// What is made of all schedules together; the file is called `schedules`.
  let ofAllSchedules: (@Sendable ([ReviewedSchedule], Drafting) -> [UInt8])?

  init(
    _ name: String, about: String, fileExtension: String, isUsual: Bool = false,
    ofFramework: (@Sendable (Drafting) -> [RenderedFile])? = nil,
    ofSchedule: (@Sendable (ReviewedSchedule, Drafting) -> [UInt8])? = nil,
    ofAllSchedules: (@Sendable ([ReviewedSchedule], Drafting) -> [UInt8])? = nil
  ) {
    self.name = name
    self.about = about
    self.fileExtension = fileExtension
    self.isUsual = isUsual
    self.ofFramework = ofFramework
    self.ofSchedule = ofSchedule
    self.ofAllSchedules = ofAllSchedules
  }

  /// Whether it is made of the schedules, so that these have to be written first.
  public var isMadeOfSchedules: Bool { ofSchedule != nil || ofAllSchedules != nil }

  /// The format of that name; nil where there is none.
  public static func named(_ name: some StringProtocol) -> Format? { allFormats.first { $0.name == name } }
}

/// A schedule in the Markdown that people review. Every other format of it is made from these bytes and nothing else, so
/// that what was reviewed is what is sent.
public struct ReviewedSchedule: Sendable {
  public let schedule: Schedule
  public let markdown: [UInt8]
}

extension Draft {
  /// One schedule as it is reviewed; nil where the form has none of this kind, or something is wrong, which has been
  /// reported.
  public func review(_ schedule: Schedule, diagnostics: inout Diagnostics) -> ReviewedSchedule? {
    schedule.write(drafting, templates, &diagnostics).map {
      ReviewedSchedule(schedule: schedule, markdown: $0)
    }
  }

  /// The files that a format makes of the framework.
  public func files(in format: Format) -> [RenderedFile] { format.ofFramework?(drafting) ?? [] }

  /// The file that a format makes of one schedule.
  public func file(of schedule: ReviewedSchedule, in format: Format) -> RenderedFile? {
    format.ofSchedule.map { write in
      RenderedFile(
        name: "\(schedule.schedule.key).\(format.fileExtension)", bytes: write(schedule, drafting))
    }
  }

  /// The file that a format makes of all schedules together.
  public func file(of schedules: [ReviewedSchedule], in format: Format) -> RenderedFile? {
    format.ofAllSchedules.map { write in
      RenderedFile(name: "schedules.\(format.fileExtension)", bytes: write(schedules, drafting))
    }
  }
}
