import ArgumentParser
import Reporting
import Schedules

/// `outcomes templates`: the templates that ship, with the names that each may use.
struct ListTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List the templates and the names each may use, or copy one out to start from.")

  @Argument(help: "A template's name; without it all are listed.")
  var name: String?

  @Flag(help: "Write the template to templates/NAME.md of the project, where it replaces the one that ships.")
  var copy = false

  @Option(help: "The project, or a place inside it; the folder you are in where left out.")
  var project = "."

  @OptionGroup var tone: ToneOptions

  func validate() throws {
    if copy, name == nil { throw ValidationError("--copy needs the name of a template") }
  }

  func run() throws {
    guard let name else {
      let lines = templateListing.map { "\($0.name): \($0.about)\n" }
      try Terminal.write(lines.joined(), to: .output)
      try tone.say("Next: outcomes templates NAME lists what a template may use; --copy copies it out.")
      return
    }
    guard let template = templateListing.first(where: { $0.name == name }) else {
      let near = NearestNames.of(name, among: templateListing.map(\.name))
      let help = near.isEmpty ? "" : "\ndid you mean \(near.joined(separator: ", "))?"
      try Terminal.write("error: no template is called `\(visible(name))`\(help)\n", to: .errors)
      throw ExitCode.findings
    }
    guard copy else { return try Terminal.write(Self.listing(template.fields, depth: 0), to: .output) }
    let folder = try ProjectFinder.project(containing: project)
    let path = "templates/\(name).md"
    guard !ProjectFinder.isThere(path, in: folder) else {
      let reason =
        "this is there already, and nothing was written: it is the project's own and replaces the template that ships. Edit it, or move it away and copy again"
      throw DiskError(path: path, reason: reason)
    }
    try NewFiles.write([(path, template.bytes)], in: folder)
    try tone.say("Wrote \(path). It replaces the template that ships. Next: outcomes build")
  }

  /// A line for each name, those inside lists further in.
  private static func listing(_ fields: [FieldListing], depth: Int) -> String {
    fields.map { field in
      let name =
        String(repeating: "  ", count: depth)
        + (field.kind == .text ? "{{\(field.name)}}" : "{{#\(field.name)}}…{{/\(field.name)}}")
      return "\(name)  \(field.about)\n" + listing(field.fields, depth: depth + 1)
    }.joined()
  }
}
