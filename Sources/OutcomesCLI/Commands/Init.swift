import ArgumentParser
import Reporting

/// `outcomes init`: a new project.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Make a new project, a small one that builds or the worked example; or add what checks its changes.",
    discussion: """
      With --ci, a folder that is a project already only gets the files by which a machine checks every change, at the \
      root of its repository. What is there already is never overwritten.
      """)

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

  @Option(
    name: .customLong("ci"),
    help:
      "Also write what checks every change: for github, for gitlab, or for pre-commit. May be given several times."
  )
  var machines: [ContinuousIntegration] = []

  @OptionGroup var tone: ToneOptions

  func run() throws {
    if machines.isEmpty || !isProject { try makeProject() }
    if !machines.isEmpty { try addMachines() }
  }

  private var isProject: Bool { ProjectFinder.isThere(ProjectFinder.fileName, in: folder) }

  /// The files of one house may be part of another's too.
  private func addMachines() throws {
    let project = try ProjectFinder.project(containing: folder)
    let place = String(try ProjectFinder.pathInRepository(of: project).dropLast())
    let root = place.isEmpty ? project : String(project.dropLast(place.utf8.count + 1))
    var seen: Set<String> = []
    var files = machines.flatMap { $0.files(project: place) }.filter { seen.insert($0.path).inserted }
    // The tool may have been filled in for another machine; and a repository has one file for all its jobs.
    let shared = [".ci/outcomes-tool", ".gitlab-ci.yml"].filter { ProjectFinder.isThere($0, in: root) }
    files.removeAll { shared.contains($0.path) }
    do throws(DiskError) {
      try NewFiles.write(files, in: root)
    } catch {
      let path = RelativePath.path(of: error.path, below: root) ?? error.path
      throw DiskError(
        path: path,
        reason: error.reason.hasPrefix("this is there already")
          ? "this is there already, and nothing was written" : error.reason)
    }
    if machines.contains(.gitlab), shared.contains(".gitlab-ci.yml") {
      try tone.say("In .gitlab-ci.yml add under include: - local: .gitlab/outcomes.yml")
    }
    let next =
      machines.contains { $0 != .preCommit }
      ? "say in .ci/outcomes-tool where the program is, and commit" : "pre-commit install"
    try tone.say("Wrote \(files.map(\.path).joined(separator: ", ")). Next: \(next)")
  }

  private func makeProject() throws {
    let files = example ? ShippedProjects.example : ShippedProjects.starter
    try NewFiles.write(editor ? EditorSettings.added(to: files) : files, in: folder)
    let shown = folder == "." ? "" : " \(visible(folder))"
    let settings = editor ? "; \(EditorSettings.folders.joined(separator: ", ")) for editors" : ""
    try tone.say(
      "Wrote \(files.map(\.path).joined(separator: ", "))\(settings). Next: outcomes check\(shown)")
  }
}
