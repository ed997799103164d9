package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"anteroom/internal/core/paper"
	"anteroom/internal/core/ref"
)

// Paper gives a text as it goes onto paper. names says what records are called, of those that whoever
// reads may see.
func (t Text) Paper(names map[ref.Record]string) []paper.Part {
	return onto{t.src, names}.blocks(t.root)
}

type onto struct {
	src   []byte
	names map[ref.Record]string
}

func (o onto) blocks(parent ast.Node) (all []paper.Part) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			all = append(all, paper.Heading{Level: min(n.Level+1, 4), Runs: o.runs(n)})
		case *ast.List:
			all = append(all, o.list(n))
		case *ast.Blockquote:
			all = append(all, paper.Quote{Parts: o.blocks(n)})
		case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock:
			all = append(all, paper.Code{Text: string(n.Lines().Value(o.src))})
		case *ast.ThematicBreak:
			all = append(all, paper.Rule{})
		case *east.Table:
			all = append(all, o.table(n))
		default:
			all = append(all, o.paragraph(n)...)
		}
	}
	return all
}

// paragraph gives the words of a block and, between them, its pictures.
func (o onto) paragraph(n ast.Node) (all []paper.Part) {
	var runs []paper.Run
	flush := func() {
		if strings.TrimSpace(wordsIn(runs)) != "" {
			all = append(all, paper.Text{Runs: runs})
		}
		runs = nil
	}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if picture, ok := child.(*ast.Image); ok {
			if file, ok := Address(string(picture.Destination)); ok && file.Kind == "file" {
				flush()
				all = append(all, paper.Picture{File: file.ID, Alt: wordsOf(picture, o.src)})
				continue
			}
		}
		runs = o.inline(runs, child, paper.Run{})
	}
	flush()
	return all
}

func wordsIn(runs []paper.Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

func (o onto) runs(parent ast.Node) (all []paper.Run) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		all = o.inline(all, n, paper.Run{})
	}
	return all
}

// inline adds what a piece of a paragraph says, looking like what it stands in.
func (o onto) inline(all []paper.Run, n ast.Node, as paper.Run) []paper.Run {
	within := func() {
		for child := n.FirstChild(); child != nil; child = child.NextSibling() {
			all = o.inline(all, child, as)
		}
	}
	say := func(text string) {
		as.Text = text
		all = append(all, as)
	}
	switch n := n.(type) {
	case *ast.Text:
		as.Break = n.HardLineBreak()
		if n.SoftLineBreak() && !as.Break {
			say(said(n, o.src) + " ")
		} else {
			say(said(n, o.src))
		}
	case *ast.String:
		say(string(n.Value))
	case *ast.CodeSpan:
		as.Code = true
		within()
	case *ast.Emphasis:
		as.Bold, as.Italic = as.Bold || n.Level > 1, as.Italic || n.Level == 1
		within()
	case *east.Strikethrough:
		as.Struck = true
		within()
	case *ast.Link:
		if to, isRecord := Address(string(n.Destination)); isRecord {
			as.Record = true
			say(o.called(to))
			return all
		}
		if Leads(string(n.Destination)) {
			as.Link = string(n.Destination)
		}
		begun := len(all)
		within()
		if as.Link != "" {
			all = o.spelled(all, begun, as)
		}
	case *ast.AutoLink:
		to := string(n.URL(o.src))
		if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(to), "mailto:") {
			to = "mailto:" + to
		}
		if Leads(to) {
			as.Link = to
		}
		say(string(n.Label(o.src)))
	case *ast.Image:
		if Leads(string(n.Destination)) {
			as.Link = string(n.Destination)
		}
		say(wordsOf(n, o.src))
	case *ast.RawHTML:
		say(string(n.Segments.Value(o.src)))
	default:
		within()
	}
	return all
}

// spelled writes where a link leads behind its words, which are the runs from begun on, for who can't follow it on
// paper. A link may have no words.
func (o onto) spelled(all []paper.Run, begun int, as paper.Run) []paper.Run {
	to, web := strings.CutPrefix(as.Link, "https://")
	if !web {
		to, web = strings.CutPrefix(as.Link, "http://")
	}
	if !web {
		return all
	}
	words := ""
	if len(all) > begun {
		words = all[len(all)-1].Text
	}
	switch words {
	case to, as.Link:
		return all
	case "":
		as.Text = to
		return append(all, as)
	}
	return append(all, paper.Run{Text: " (" + to + ")"})
}

func (o onto) called(to ref.Record) string {
	title, ok := o.names[to]
	switch {
	case !ok:
		return Unseen
	case to.Kind == Member:
		return "@" + title
	}
	return title
}

func (o onto) list(n *ast.List) paper.List {
	out := paper.List{Ordered: n.IsOrdered(), Start: n.Start}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		one := paper.Item{Parts: o.blocks(item)}
		if first := item.FirstChild(); first != nil {
			if box, ok := first.FirstChild().(*east.TaskCheckBox); ok {
				one.Check = paper.Unchecked
				if box.IsChecked {
					one.Check = paper.Checked
				}
			}
		}
		out.Items = append(out.Items, one)
	}
	return out
}

func (o onto) table(n *east.Table) paper.Table {
	out := paper.Table{Grid: true, Narrow: true}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		if _, head := row.(*east.TableHeader); head {
			i := 0
			for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
				right := i < len(n.Alignments) && n.Alignments[i] == east.AlignRight
				out.Columns = append(out.Columns, paper.Column{Name: wordsIn(o.runs(cell)), Right: right})
				i++
			}
			continue
		}
		var cells []paper.Cell
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, paper.Cell{Lines: []paper.Line{{Runs: o.runs(cell)}}})
		}
		out.Rows = append(out.Rows, paper.Row{Cells: cells})
	}
	return out
}
