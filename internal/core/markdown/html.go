package markdown

import (
	"bytes"
	"html/template"
	"regexp"
	"strings"
	"sync"

	"github.com/microcosm-cc/bluemonday"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"

	"anteroom/internal/core/paper"
	"anteroom/internal/core/pattern"
	"anteroom/internal/core/ref"
)

// Unseen stands for a record that whoever reads may not see, or that is not there any more.
const Unseen = "something you can’t see"

// HTML writes a text as a page shows it. names says what records are called, of those that
// whoever reads may see.
func (t Text) HTML(names map[ref.Record]string) template.HTML {
	for _, n := range t.links() {
		to, _ := Address(string(n.Destination))
		title, ok := names[to]
		if !ok {
			title = Unseen
		} else if to.Kind == Member {
			title = "@" + title
		}
		n.RemoveChildren(n)
		word := ast.NewString([]byte(title))
		n.AppendChild(n, word)
	}
	var b bytes.Buffer
	if err := reader().Renderer().Render(&b, t.src, t.root); err != nil {
		return template.HTML(template.HTMLEscapeString(string(t.src))) // #nosec: escaped
	}
	return template.HTML(policy().SanitizeBytes(b.Bytes())) // #nosec: sanitized
}

func (t Text) links() (all []*ast.Link) {
	_ = ast.Walk(t.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if link, ok := n.(*ast.Link); ok && entering {
			if _, isRecord := Address(string(link.Destination)); isRecord {
				all = append(all, link)
			}
		}
		return ast.WalkContinue, nil
	})
	return all
}

// safe writes links and pictures, and nothing at all of raw HTML but its text.
type safe struct{}

func (s safe) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindLink, s.link)
	r.Register(ast.KindAutoLink, s.autoLink)
	r.Register(ast.KindImage, s.image)
	r.Register(ast.KindRawHTML, s.raw)
	r.Register(ast.KindHTMLBlock, s.block)
	r.Register(ast.KindString, s.text)
}

func (safe) link(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	to := string(n.(*ast.Link).Destination)
	if _, isRecord := Address(to); isRecord {
		return tag(w, `<span class="record">`, `</span>`, entering)
	}
	if !Leads(to) {
		return ast.WalkContinue, nil
	}
	return tag(w, `<a href="`+template.HTMLEscapeString(to)+`" rel="noopener noreferrer">`, "</a>", entering)
}

func (safe) autoLink(w util.BufWriter, src []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	link := n.(*ast.AutoLink)
	to, label := string(link.URL(src)), template.HTMLEscapeString(string(link.Label(src)))
	if link.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(to), "mailto:") {
		to = "mailto:" + to
	}
	switch {
	case !entering:
	case Leads(to):
		_, _ = w.WriteString(`<a href="` + template.HTMLEscapeString(to) + `" rel="noopener noreferrer">` + label + "</a>")
	default:
		_, _ = w.WriteString(label)
	}
	return ast.WalkContinue, nil
}

// image writes a picture that is a file of the house; of any other its words and where it is.
func (safe) image(w util.BufWriter, src []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	to := string(n.(*ast.Image).Destination)
	alt := template.HTMLEscapeString(wordsOf(n, src))
	file, ok := Address(to)
	switch {
	case ok && file.Kind == "file":
		_, _ = w.WriteString(`<img src="/api/v1/files/` + string(file.ID) + `/preview?size=large" alt="` + alt + `">`)
	case Leads(to):
		_, _ = w.WriteString(`<a href="` + template.HTMLEscapeString(to) + `" rel="noopener noreferrer">` + alt + "</a>")
	default:
		_, _ = w.WriteString(alt)
	}
	return ast.WalkSkipChildren, nil
}

func wordsOf(n ast.Node, src []byte) string {
	return strings.ReplaceAll(Text{n, src}.Plain(), "\n", " ")
}

func (safe) raw(w util.BufWriter, src []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString(template.HTMLEscapeString(string(n.(*ast.RawHTML).Segments.Value(src))))
	}
	return ast.WalkSkipChildren, nil
}

func (safe) block(w util.BufWriter, src []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString("<pre><code>" + template.HTMLEscapeString(string(n.Lines().Value(src))) + "</code></pre>\n")
	}
	return ast.WalkSkipChildren, nil
}

func (safe) text(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString(template.HTMLEscapeString(string(n.(*ast.String).Value)))
	}
	return ast.WalkContinue, nil
}

func tag(w util.BufWriter, start, end string, entering bool) (ast.WalkStatus, error) {
	if !entering {
		start = end
	}
	_, err := w.WriteString(start)
	return ast.WalkContinue, err
}

var schemes = []string{"http", "https", "mailto", "tel"}

// Leads reports whether an address may be followed from a note: one of the web, of mail or of a phone.
func Leads(to string) bool { return paper.Leads(to) }

var previewed = pattern.Of(`^/api/v1/files/[0-9a-f-]{36}/preview\?size=large$`)

// policy is all that can be on a page that a note makes.
var policy = sync.OnceValue(func() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowElements("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "li", "blockquote", "pre", "code", "em", "strong", "del", "table", "thead", "tbody", "tr")
	p.AllowAttrs("start").Matching(bluemonday.Integer).OnElements("ol")
	p.AllowElements("ol", "th", "td")
	p.AllowAttrs("type").Matching(regexp.MustCompile(`^checkbox$`)).OnElements("input")
	p.AllowAttrs("checked", "disabled").Matching(regexp.MustCompile(`^$`)).OnElements("input")
	p.AllowAttrs("class").Matching(regexp.MustCompile(`^record$`)).OnElements("span")
	p.AllowURLSchemes(schemes...)
	p.AllowRelativeURLs(true)
	p.RequireParseableURLs(true)
	p.AllowAttrs("href").Matching(regexp.MustCompile(`(?i)^(https?|mailto|tel):`)).OnElements("a")
	p.AllowAttrs("rel").Matching(regexp.MustCompile(`^noopener noreferrer$`)).OnElements("a")
	p.AllowAttrs("src").Matching(previewed()).OnElements("img")
	p.AllowAttrs("alt").OnElements("img")
	return p
})
