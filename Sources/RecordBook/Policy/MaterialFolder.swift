import Foundation
public import PrisonAffairs

/// Folders of policy and calendar files: material to adopt, never what decides in a book.
public enum MaterialFolder {
  /// All files of a layer's folder with a `.yaml` ending, by path relative to it.
  public static func policyFiles(_ directory: String) throws(FileFault) -> [PolicyFileText] {
    guard let names = FileManager.default.subpaths(atPath: resolved(directory)) else {
      throw FileFault(file: directory, line: nil, field: nil, problem: .unreadable)
    }
    var files: [PolicyFileText] = []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      files.append(PolicyFileText(path: name, content: try text("\(directory)/\(name)")))
    }
    return files
  }

  /// The layer in a folder, or every fault of its files.
  public static func policyLayer(_ directory: String) throws(FileFaults) -> PolicySource {
    let files: [PolicyFileText]
    do {
      files = try policyFiles(directory)
    } catch {
      throw FileFaults([error])
    }
    do {
      return try PolicyFileReader.readOnce(files).placed(in: directory)
    } catch {
      throw FileFaults(error.faults.map { $0.placed(in: directory) })
    }
  }

  /// Folders below `directory` (itself included) that hold a `layer.yaml`, national first.
  public static func layerFolders(_ directory: String) -> [String] {
    let manager = FileManager.default
    if manager.fileExists(atPath: "\(directory)/\(PolicyFileReader.layerFile)") {
      return [directory]
    }
    let found = (manager.subpaths(atPath: resolved(directory)) ?? []).filter {
      $0.hasSuffix("/\(PolicyFileReader.layerFile)")
    }
    return found.sorted().map {
      "\(directory)/\($0.dropLast(PolicyFileReader.layerFile.count + 1))"
    }
  }

  /// The folder behind a symbolic link; a listing does not follow one by itself.
  private static func resolved(_ directory: String) -> String {
    URL(fileURLWithPath: directory).resolvingSymlinksInPath().path
  }

  /// Every calendar edition in a folder, by year and edition.
  public static func calendars(_ directory: String) throws(FileFaults) -> [CalendarFile] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      throw FileFaults([
        FileFault(file: directory, line: nil, field: nil, problem: .unreadable)
      ])
    }
    var calendars: [CalendarFile] = []
    for name in names.sorted() where name.hasSuffix(".csv") {
      do {
        calendars.append(
          try CalendarFile.readOnce(name: name, content: try text("\(directory)/\(name)")))
      } catch let fault as FileFault {
        throw FileFaults([fault])
      } catch let faults as FileFaults {
        throw faults
      } catch {
        throw FileFaults([FileFault(file: name, line: nil, field: nil, problem: .unreadable)])
      }
    }
    return calendars.sorted { ($0.year, $0.edition) < ($1.year, $1.edition) }
  }

  /// A UTF-8 text file.
  public static func text(_ path: String) throws(FileFault) -> String {
    let bytes = try TextFile.read(path)
    let decoded = try TextFile.decode(bytes, file: path, encoding: .utf8)
    return String(decoding: decoded.bytes, as: UTF8.self)
  }
}

extension FileFault {
  /// The same fault with the folder of its file.
  func placed(in folder: String) -> FileFault {
    FileFault(file: "\(folder)/\(file)", line: line, field: field, problem: problem)
  }
}

extension PolicySource {
  /// The same source with the folder of its files, for faults that lint finds.
  func placed(in folder: String) -> PolicySource {
    PolicySource(
      layer: layer, files: files,
      places: places.mapValues { ("\(folder)/\($0.file)", $0.line) })
  }
}
