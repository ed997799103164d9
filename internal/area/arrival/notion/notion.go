package notion

import (
	"context"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"anteroom/internal/area/arrival/parcel"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/textkey"
	"anteroom/internal/core/unpack"
)

// reader is an export on its way.
type reader struct {
	ctx    context.Context
	p      *parcel.Parcel
	last   int // part
	parts  map[string]int
	byHex  map[string]int
	folded map[string]int // pages and tables by their path without numbers
	pages  map[int]*page
	tables []*table
	files  map[int]*parcel.File
	where  map[int]string // paths of files
	order  []int
	rows   int                        // of all tables
	lying  map[int]map[string][]*page // in the folders of tables, by their titles
}

// page is a page on its way.
type page struct {
	parcel.Page
	path  string
	named map[int]bool // parts that its text links to
}

// Known reports whether an archive looks like an export of Notion.
func Known(files []unpack.File) bool {
	return slices.ContainsFunc(files, func(f unpack.File) bool {
		ext := strings.ToLower(path.Ext(f.Name))
		return ext == ".md" || ext == ".csv"
	})
}

// numbered is the number that Notion puts behind names.
var numbered = regexp.MustCompile(`^(.*?)[ _-]?([0-9a-f]{32})(_all)?$`)

// bare gives a name without its ending and its number, and the number.
func bare(name string) (title, hex string, whole bool) {
	stem := strings.TrimSuffix(name, path.Ext(name))
	if m := numbered.FindStringSubmatch(stem); m != nil {
		return strings.TrimSpace(m[1]), m[2], m[3] != ""
	}
	if rest, ok := strings.CutSuffix(stem, "_all"); ok {
		return rest, "", true
	}
	return stem, "", false
}

// fold gives a path without numbers and endings, for what names a folder.
func fold(name string) string { return strings.Join(folds(name), "/") }

// folds gives the parts of a folded path, so that those above it need no folding anew.
func folds(name string) []string {
	parts := strings.Split(name, "/")
	for i, one := range parts {
		if m := numbered.FindStringSubmatch(one); m != nil {
			one = strings.TrimSpace(m[1])
		}
		parts[i] = textkey.Name(one)
	}
	return parts
}

// Read reads an export. Errors: arrival.invalid, arrival.too_many, unpack.*, and that of a context that ended.
func Read(ctx context.Context, name string, files []unpack.File) (*parcel.Parcel, error) {
	r := &reader{ctx: ctx, p: &parcel.Parcel{Source: "notion", Name: name}, parts: map[string]int{}, byHex: map[string]int{}, folded: map[string]int{}, pages: map[int]*page{}, files: map[int]*parcel.File{}, where: map[int]string{}}
	files = slices.Clone(files)
	slices.SortStableFunc(files, func(a, b unpack.File) int { return strings.Compare(a.Name, b.Name) })
	if len(files) > parcel.MaxParts {
		r.p.Files = make([]parcel.File, len(files))
		return nil, r.p.Check()
	}
	if err := r.read(files); err != nil {
		return nil, err
	}
	r.fill()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.collect()
	return r.p, r.p.Check()
}

// read reads all files, each for itself.
func (r *reader) read(files []unpack.File) error {
	var tables []unpack.File
	for _, f := range files {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		switch strings.ToLower(path.Ext(f.Name)) {
		case ".md":
			if err := r.page(f); err != nil {
				return err
			}
		case ".csv":
			tables = append(tables, f)
		case ".html", ".htm":
			if path.Base(f.Name) != "index.html" {
				r.file(f)
			}
		default:
			r.file(f)
		}
	}
	if err := r.databases(tables); err != nil {
		return err
	}
	if len(r.pages)+len(r.tables) == 0 {
		return errs.New(errs.Invalid, "arrival.invalid", "There are no pages in it. In Notion, export as Markdown & CSV, with subpages.")
	}
	return nil
}

// fill puts together what belongs together, as long as somebody waits for it.
func (r *reader) fill() {
	r.index()
	for _, t := range r.tables {
		r.columns(t)
	}
	r.link()
}

// next gives the number of the next part.
func (r *reader) next(file string) int {
	r.last++
	r.parts[file] = r.last
	stem := strings.TrimSuffix(file, path.Ext(file))
	if _, hex, _ := bare(path.Base(file)); hex != "" {
		r.byHex[hex] = r.last
	}
	if key := fold(strings.TrimSuffix(stem, "_all")); r.folded[key] == 0 {
		r.folded[key] = r.last
	}
	return r.last
}

func (r *reader) page(f unpack.File) error {
	b, err := f.Read(parcel.MaxText)
	if err != nil {
		return err
	}
	title, _, _ := bare(path.Base(f.Name))
	text := strings.TrimLeft(parcel.Text(string(b)), "\n ")
	if rest, ok := strings.CutPrefix(text, "# "); ok {
		line, body, _ := strings.Cut(rest, "\n")
		if line = parcel.Line(line); line != "" {
			title, text = line, body
		}
	}
	if title = parcel.Line(title); title == "" {
		title = "Untitled"
	}
	part := r.next(f.Name)
	r.pages[part] = &page{Page: parcel.Page{Part: part, Title: title, Body: strings.TrimSpace(text)}, path: f.Name, named: map[int]bool{}}
	r.order = append(r.order, part)
	return nil
}

func (r *reader) file(f unpack.File) {
	part := r.last + 1
	r.last = part
	r.parts[f.Name], r.where[part] = part, f.Name
	r.files[part] = &parcel.File{Part: part, Name: path.Base(f.Name), Size: f.Size, Open: f.Open}
}

// above gives the page or table in whose folder a path lies; 0 for none.
func (r *reader) above(name string) int {
	dir := path.Dir(name)
	if dir == "." {
		return 0
	}
	for keys := folds(dir); len(keys) > 0; keys = keys[:len(keys)-1] {
		if part, ok := r.parts[dir+".md"]; ok {
			return part
		}
		if part := r.folded[strings.Join(keys, "/")]; part != 0 && r.parts[name] != part {
			return part
		}
		dir = path.Dir(dir)
	}
	return 0
}

var links = regexp.MustCompile(`(!?)\[((?:[^\[\]\\]|\\.)*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)`)

// leads gives the part that an address on a page leads to; inside says that it should be one.
func (r *reader) leads(from, to string) (part int, inside bool) {
	u, err := url.Parse(to)
	if err != nil {
		return 0, false
	}
	if u.Scheme != "" || u.Host != "" {
		if !strings.HasSuffix(u.Host, "notion.so") && !strings.HasSuffix(u.Host, "notion.site") {
			return 0, false
		}
		last := strings.ReplaceAll(path.Base(u.Path), "-", "")
		if len(last) >= 32 {
			return r.byHex[last[len(last)-32:]], false
		}
		return 0, false
	}
	if u.Path == "" {
		return 0, false
	}
	return r.at(from, u.Path), true
}

// at finds what a path beside a page names.
func (r *reader) at(from, name string) int {
	full := path.Join(path.Dir(from), name)
	if part, ok := r.parts[full]; ok {
		return part
	}
	if part, ok := r.parts[path.Clean(strings.TrimLeft(name, "/"))]; ok {
		return part
	}
	if _, hex, _ := bare(path.Base(name)); hex != "" {
		return r.byHex[hex]
	}
	return 0
}

// link rewrites the links of all pages, and gives files and pages that nothing names to what they lie in.
func (r *reader) link() {
	for _, part := range r.order {
		if r.ctx.Err() != nil {
			return
		}
		p := r.pages[part]
		p.Body = r.rewritten(p, tidied(p.Body))
	}
	for part, f := range r.files {
		if f.Of == 0 {
			f.Of = r.above(r.where[part])
		}
	}
	for _, part := range r.order {
		p := r.pages[part]
		up := r.pages[r.above(p.path)]
		if p.Row || up == nil || up == p || up.named[part] {
			continue
		}
		if !strings.Contains(up.Body, "\n- [") || len(up.named) == 0 {
			up.Body = strings.TrimSpace(up.Body + "\n")
		}
		up.Body += "\n\n- [" + words(p.Title) + "](" + parcel.Address(part) + ")"
		up.named[part] = true
	}
}

// words writes a title as the words of a link.
func words(s string) string {
	return strings.NewReplacer("[", "(", "]", ")", `\`, "").Replace(s)
}

func (r *reader) rewritten(p *page, body string) string {
	lost := 0
	body = links.ReplaceAllStringFunc(body, func(all string) string {
		m := links.FindStringSubmatch(all)
		part, inside := r.leads(p.path, m[3])
		switch {
		case part != 0:
			p.named[part] = true
			if f := r.files[part]; f != nil && f.Of == 0 {
				f.Of = p.Part
			}
			return m[1] + "[" + m[2] + "](" + parcel.Address(part) + ")"
		case inside:
			lost++
			return m[2]
		}
		return all
	})
	if lost > 0 {
		r.p.Tell(p.Title, "Links to what is not in the export: %d. Their words stay.", lost)
	}
	return body
}

// collect gives what was found in the order in which it lay.
func (r *reader) collect() {
	for _, part := range r.order {
		r.p.Pages = append(r.p.Pages, r.pages[part].Page)
	}
	for _, t := range r.tables {
		r.p.Tables = append(r.p.Tables, t.Table)
	}
	for part := 1; part <= r.last; part++ {
		if f := r.files[part]; f != nil {
			r.p.Files = append(r.p.Files, *f)
		}
	}
	formulas := 0
	for _, p := range r.p.Pages {
		formulas += strings.Count(p.Body, "$$") / 2
	}
	if formulas > 0 {
		r.p.Tell(r.p.Name, "Equations: %d. They stay as they are written, and are not drawn.", formulas)
	}
	if len(r.p.Tables) > 0 {
		r.p.Tell(r.p.Name, "Notion doesn’t export views, filters, formulas, relations as such or comments; of formulas and relations there is what they said at that moment.")
	}
}
