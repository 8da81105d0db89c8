import AffairsServices
import Presentation
import PrisonAffairs

/// Writes an explanation as a tree.
enum OutlineWriter {
  static func text(of node: WhyNode, width: Int?) -> String {
    outline(node).rendered(width: width)
  }

  static func json(of node: WhyNode) -> String { outline(node).json() }

  private static func outline(_ node: WhyNode) -> OutlineNode {
    OutlineNode(label: node.label[interfaceLanguage], children: node.children.map { outline($0) })
  }
}
