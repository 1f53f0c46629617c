internal import NetworkModel

extension ImportReport {
  /// Fills in what the finished network itself says: counts, lengths, and what is known of its pipes.
  mutating func describe(_ network: NetworkSummary) {
    statistics = network.statistics
    unplaced = network.unplaced
    coverageAreas = network.coverageAreas
    storeCRS = network.crs.identifier
    scaleErrorPPM = network.crs.scaleErrorPPM
  }
}
