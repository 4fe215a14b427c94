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

  @OptionGroup var tone: ToneOptions

  func run() throws {
    let files = example ? ShippedProjects.example : ShippedProjects.starter
    try NewFiles.write(files, in: folder)
    let shown = folder == "." ? "" : " \(visible(folder))"
    try tone.say("Wrote \(files.map(\.path).joined(separator: ", ")). Next: outcomes check\(shown)")
  }
}
