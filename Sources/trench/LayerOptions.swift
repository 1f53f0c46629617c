internal import ArgumentParser

/// Which layers are read of files that have several.
struct LayerOptions: ParsableArguments {
  @Option(
    name: .customLong("layer"), parsing: .singleValue,
    help: ArgumentHelp(
      "A layer to read, where a file has several; may be repeated. Without it, all that have geometries.",
      valueName: "name"))
  var names: [String] = []
}
