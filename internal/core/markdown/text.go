package markdown

import (
	"bufio"
	"bytes"
	stdhtml "html"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"anteroom/internal/core/ref"
)

// reader is made when the first text is read.
var reader = sync.OnceValue(func() goldmark.Markdown {
	return goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(safe{}, 1))))
})

// Text is a text that was read.
type Text struct {
	root ast.Node
	src  []byte
}

// Read reads a text. One that is made to be read for long is taken as it stands, without marks.
func Read(body string) Text {
	src := []byte(body)
	if endless(body) {
		root, block := ast.NewDocument(), ast.NewCodeBlock()
		block.Lines().Append(text.NewSegment(0, len(src)))
		root.AppendChild(root, block)
		return Text{root, src}
	}
	return Text{reader().Parser().Parse(text.NewReader(src)), src}
}

// endless reports whether reading a text takes the parser time by the square of its length:
// thousands of brackets in one paragraph, or of quotations in one another, or tables whose head is so
// wide that filling the rows up to it makes far more cells than are written.
func endless(body string) bool {
	if cells(body) > mostCells {
		return true
	}
	const deepest, most = 200, 4000 * 4000
	brackets, cost := 0, 0
	for line := range strings.Lines(body) {
		deep := 0
		for _, r := range line {
			if r == '>' {
				deep++
			} else if r != ' ' && r != '\t' {
				break
			}
		}
		if deep > deepest {
			return true
		}
		if brackets += strings.Count(line, "["); strings.TrimSpace(line) == "" {
			cost, brackets = cost+brackets*brackets, 0
		}
	}
	return cost+brackets*brackets > most
}

// mostCells is how many cells the tables of one text may have, those that fill short rows included.
const mostCells = 50_000

// cells counts the cells of tables as the parser makes them: each row as wide as the line of dashes under the head.
func cells(body string) int {
	all, width := 0, 0
	for line := range strings.Lines(body) {
		bare := strings.TrimLeft(strings.TrimSpace(line), "> \t")
		switch {
		case bare == "":
			width = 0
		case strings.Trim(bare, "|:- \t") == "" && strings.Contains(bare, "-"):
			width = max(width, strings.Count(bare, "|")+1)
		}
		all += width
	}
	return all
}

// Records lists the records that a text names, each once, pictures too.
func (t Text) Records() []ref.Record {
	var all []ref.Record
	seen := map[ref.Record]bool{}
	t.walk(func(n ast.Node, entering bool) {
		var url []byte
		switch n := n.(type) {
		case *ast.Link:
			url = n.Destination
		case *ast.Image:
			url = n.Destination
		}
		if to, ok := Address(string(url)); ok && entering && !seen[to] {
			seen[to] = true
			all = append(all, to)
		}
	})
	return all
}

// Plain gives the words of a text without its marks, a line for each paragraph, entry and cell.
func (t Text) Plain() string {
	var b strings.Builder
	t.walk(func(n ast.Node, entering bool) {
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				b.WriteString(said(n, t.src))
				if n.SoftLineBreak() || n.HardLineBreak() {
					b.WriteByte('\n')
				}
			}
			return
		case *ast.String:
			if entering {
				b.Write(n.Value)
			}
			return
		case *ast.AutoLink:
			if entering {
				b.Write(n.URL(t.src))
			}
			return
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			if entering {
				b.Write(n.Lines().Value(t.src))
			}
		case *ast.HTMLBlock:
			if entering {
				b.Write(n.Lines().Value(t.src))
			}
		case *ast.RawHTML:
			if entering {
				b.Write(n.Segments.Value(t.src))
			}
		case *east.TableCell:
			if !entering {
				b.WriteByte('\n')
			}
		}
		if !entering && n.Type() == ast.TypeBlock {
			b.WriteByte('\n')
		}
	})
	return lined(b.String())
}

// said is what a piece of text says: without the strokes that take the meaning from marks, and with
// the letters that entities stand for.
func said(n *ast.Text, src []byte) string {
	text := n.Segment.Value(src)
	if n.IsRaw() || !bytes.ContainsAny(text, `\&`) {
		return string(text)
	}
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	written.Write(w, text)
	_ = w.Flush() // into memory
	return stdhtml.UnescapeString(b.String())
}

var written = html.NewWriter()

// lined drops blank lines and blanks around lines.
func lined(s string) string {
	var all []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return strings.Join(all, "\n")
}

// walk visits everything but the words of links to records, which say nothing.
func (t Text) walk(visit func(n ast.Node, entering bool)) {
	_ = ast.Walk(t.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		visit(n, entering)
		if link, ok := n.(*ast.Link); ok && entering {
			if _, isRecord := Address(string(link.Destination)); isRecord {
				return ast.WalkSkipChildren, nil
			}
		}
		return ast.WalkContinue, nil
	})
}
