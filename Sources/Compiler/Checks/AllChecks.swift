import Reporting
import Specs

func checkAuthoring(_ project: Project, _ diagnostics: inout Diagnostics) {}
