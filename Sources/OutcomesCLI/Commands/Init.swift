import ArgumentParser
import Reporting

/// `outcomes init`: a new project.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a new project: a small one that builds, or the worked example.")

  @Argument(help: "The folder to make it in; the folder you are in where left out.")
  var folder = "."

  @Flag(help: "The worked example, Improving Lives, instead of a small project.")
  var example = false

  @Flag(
    inversion: .prefixedNo,
    help:
      "JSON Schemas beside the project's files, and settings for VS Code that check them while somebody types."
  )
  var editor = true

  @OptionGroup var tone: ToneOptions

  func run() throws {
    let files = example ? ShippedProjects.example : ShippedProjects.starter
    try NewFiles.write(editor ? EditorSettings.added(to: files) : files, in: folder)
    let shown = folder == "." ? "" : " \(visible(folder))"
    let settings = editor ? "; \(EditorSettings.folders.joined(separator: ", ")) for editors" : ""
    try tone.say(
      "Wrote \(files.map(\.path).joined(separator: ", "))\(settings). Next: outcomes check\(shown)")
  }
}
