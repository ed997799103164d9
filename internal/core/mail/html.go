package mail

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// silent are elements of which nothing is text.
var silent = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Head: true, atom.Title: true, atom.Template: true, atom.Noscript: true, atom.Iframe: true, atom.Object: true,
	atom.Svg: true, atom.Math: true, atom.Select: true, atom.Textarea: true, atom.Audio: true, atom.Video: true, atom.Canvas: true, atom.Button: true,
}

// apart are elements that begin a line of their own; those with true have an empty one around them.
var apart = map[atom.Atom]bool{
	atom.P: true, atom.Div: false, atom.Tr: false, atom.Table: true, atom.Ul: true, atom.Ol: true, atom.Li: false, atom.Blockquote: true, atom.Pre: true, atom.Hr: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Section: false, atom.Article: false, atom.Header: false, atom.Footer: false,
	atom.Dt: false, atom.Dd: false, atom.Body: false, atom.Center: false, atom.Address: false, atom.Form: false,
}

// written is plain text that is being made of a page.
type written struct {
	b     strings.Builder
	space bool // one is due before the next letter
	pre   int  // how deep in what is taken as it stands
	// Of what is passed over, which element and how deep.
	mute  atom.Atom
	depth int
	href  string // of the link that is open
	from  int    // where its text began
}

// plain makes text of HTML: what a reader of the mail would see, link addresses in brackets. It
// takes one look at each byte and keeps no tree, so that nothing can be nested too deep; nothing of
// the page's own is in what it gives but its letters.
func plain(page string) string {
	w := &written{}
	z := html.NewTokenizer(strings.NewReader(page))
	z.SetMaxBuf(1 << 20)
	for w.b.Len() < 2*maxText {
		switch z.Next() {
		case html.ErrorToken:
			return w.b.String()
		case html.TextToken:
			if w.mute == 0 {
				w.text(string(z.Text()))
			}
		case html.StartTagToken:
			w.open(z, false)
		case html.SelfClosingTagToken:
			w.open(z, true)
		case html.EndTagToken:
			name, _ := z.TagName()
			w.close(atom.Lookup(name))
		}
	}
	return w.b.String()
}

// void are elements that have no end.
var void = map[atom.Atom]bool{atom.Br: true, atom.Hr: true, atom.Img: true, atom.Input: true, atom.Meta: true, atom.Link: true, atom.Area: true, atom.Base: true, atom.Col: true, atom.Wbr: true}

func (w *written) open(z *html.Tokenizer, closed bool) {
	raw, more := z.TagName()
	name := atom.Lookup(raw)
	closed = closed && void[name] // only those can be, whatever a page writes
	href, hidden := "", false
	for i := 0; more && i < 100; i++ {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "href":
			href = strings.TrimSpace(string(value))
		case "hidden":
			hidden = true
		case "style":
			s := strings.ToLower(strings.ReplaceAll(upTo(string(value), 2000), " ", ""))
			hidden = hidden || strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden")
		}
	}
	if name == atom.Body && w.mute == atom.Head { // a head that nobody ended
		w.mute = 0
	}
	if w.mute != 0 {
		if name == w.mute && !closed {
			w.depth++
		}
		return
	}
	if (silent[name] || hidden && name != 0) && !void[name] {
		w.mute, w.depth = name, 1
		return
	}
	if hidden {
		return
	}
	w.begin(name, href)
}

// begin writes what an element begins with.
func (w *written) begin(name atom.Atom, href string) {
	if wide, ok := apart[name]; ok {
		w.line(wide)
	}
	switch name {
	case atom.Br:
		w.b.WriteByte('\n')
		w.space = false
	case atom.Li:
		w.b.WriteString("- ")
	case atom.Td, atom.Th:
		w.space = true
	case atom.Pre:
		w.pre++
	case atom.A:
		w.href, w.from = href, w.b.Len()
	}
}

func (w *written) close(name atom.Atom) {
	if w.mute != 0 {
		if name == w.mute {
			w.depth--
		}
		if w.depth == 0 || name == atom.Body || name == atom.Html {
			w.mute = 0
		}
		return
	}
	if wide, ok := apart[name]; ok {
		w.line(wide)
	}
	switch name {
	case atom.Pre:
		w.pre = max(w.pre-1, 0)
	case atom.A:
		w.leads()
	}
}

// leads writes behind a link where it leads, unless its text says so.
func (w *written) leads() {
	href := w.href
	w.href = ""
	low := strings.ToLower(href)
	if len(href) > 500 || !strings.HasPrefix(low, "http://") && !strings.HasPrefix(low, "https://") && !strings.HasPrefix(low, "mailto:") {
		return
	}
	text := strings.TrimSpace(w.b.String()[min(w.from, w.b.Len()):])
	bare := strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(low, "mailto:"), "https://"), "http://"), "/")
	if text == "" || strings.Contains(strings.ToLower(text), bare) {
		return
	}
	w.b.WriteString(" (" + strings.TrimPrefix(strings.Join(strings.Fields(href), ""), "mailto:") + ")")
}

// text writes what stands between elements, its spaces as a page shows them.
func (w *written) text(s string) {
	if w.pre > 0 {
		w.b.WriteString(s)
		return
	}
	for i, word := range strings.FieldsFunc(s, blank) {
		if (i > 0 || w.space || blank(rune(s[0]))) && !w.fresh() {
			w.b.WriteByte(' ')
		}
		w.b.WriteString(word)
		w.space = false
	}
	if s != "" && blank(rune(s[len(s)-1])) {
		w.space = true
	}
}

func blank(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f' }

// fresh reports whether a line has just begun.
func (w *written) fresh() bool {
	s := w.b.String()
	return s == "" || s[len(s)-1] == '\n' || s[len(s)-1] == ' '
}

// line ends a line, if one has begun, and leaves an empty one where a page does.
func (w *written) line(wide bool) {
	s := w.b.String()
	w.space = false
	switch {
	case s == "" || strings.HasSuffix(s, "\n\n"):
	case strings.HasSuffix(s, "\n") && !wide:
	case strings.HasSuffix(s, "\n"), !wide:
		w.b.WriteByte('\n')
	default:
		w.b.WriteString("\n\n")
	}
}
