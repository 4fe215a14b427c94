import ArgumentParser
import Reporting

/// What `init --ci` writes: the files by which a machine checks every change, each for one house that runs such machines.
enum ContinuousIntegration: String, CaseIterable, ExpressibleByArgument {
  case github, gitlab
  case preCommit = "pre-commit"

  /// Paths from the root of the repository.
  ///
  /// - Parameter project: the project's folder, from that root; empty where it is the root.
  func files(project: String) -> ShippedProjects.Files {
    let shown = project.isEmpty ? "." : project
    let place = { (bytes: [UInt8]) in
      Array(String(decoding: bytes, as: UTF8.self).replacing("@PROJECT@", with: quoted(shown)).utf8)
    }
    let tool = (".ci/outcomes-tool", PackageResources.outcomes_tool)
    return switch self {
    case .github:
      [
        (".github/workflows/outcomes.yml", place(PackageResources.github_yaml)), tool,
        (".ci/outcomes-comment", PackageResources.outcomes_comment),
      ]
    case .gitlab:
      [
        (".gitlab-ci.yml", PackageResources.gitlab_include_yaml),
        (".gitlab/outcomes.yml", place(PackageResources.gitlab_yaml)), tool,
        (".ci/outcomes-note", PackageResources.outcomes_note),
      ]
    case .preCommit: [(".pre-commit-config.yaml", PackageResources.pre_commit_yaml)]
    }
  }
}

/// A text as a YAML value, whatever is in it.
private func quoted(_ text: String) -> String {
  "'" + text.replacing("'", with: "''") + "'"
}
