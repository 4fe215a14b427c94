import Compiler
import Reporting
import Schedules
import TestSupport

extension BaseProject {
  /// What is reported of its files alone, as `outcomes check` reports it.
  func checked() async -> Checked {
    let compilation = await compile()
    return (compilation.diagnostics, compilation.sources)
  }

  /// What is reported of its files, its templates and the contract form, as `outcomes build` reports it.
  func checkedAsBuilt() async -> Checked {
    let compilation = await compile()
    var (diagnostics, sources) = (compilation.diagnostics, compilation.sources)
    let own = sources.files.filter { $0.path.hasPrefix("templates/") }
    let templates = Templates(replacing: own, into: &sources, diagnostics: &diagnostics)
    if let framework = compilation.framework {
      _ = render(framework, options: RenderOptions(), templates: templates, diagnostics: &diagnostics)
    }
    return (diagnostics, sources)
  }

  /// As built where it is about what is printed, which takes longer.
  func checked(about family: some StringProtocol) async -> Checked {
    ["form", "template"].contains(family) ? await checkedAsBuilt() : await checked()
  }
}

extension Fixture {
  var family: Substring { name.prefix { $0 != "/" } }

  /// What is reported of it.
  func checked() async throws -> Checked { await (try project()).0.checked(about: family) }
}
