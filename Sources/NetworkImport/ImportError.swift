internal import FeatureFormats

/// What ends an import, or the reading of a coverage, before anything is written: one line that says what, where and
/// what to do.
public struct ImportError: Error, Equatable, CustomStringConvertible {
  /// The line.
  public let description: String

  /// Makes an error from its line.
  public init(_ description: String) { self.description = description }

  /// An error of one source: `'pipes.csv': the table names no CRS; ...`.
  init(source: String, _ problem: String) { self.init("'\(source)': \(problem)") }

  /// Runs a step on one source and puts the source's name before what goes wrong, where it is not there already.
  static func naming<Result>(
    _ source: String, _ step: () throws -> Result
  ) throws(ImportError) -> Result {
    do {
      return try step()
    } catch let error as ImportError {
      throw error
    } catch let error as FormatError {
      throw ImportError(error.description)
    } catch {
      throw ImportError(source: source, "\(error)")
    }
  }

  /// Tells a listener something; what it throws is an error of its own, not one of the source.
  static func ofListener(_ tell: () throws -> Void) throws(ImportError) {
    do {
      try tell()
    } catch {
      throw ImportError("\(error)")
    }
  }
}
