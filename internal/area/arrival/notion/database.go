package notion

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"

	"anteroom/internal/area/arrival/parcel"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/own"
	"anteroom/internal/core/textkey"
	"anteroom/internal/core/unpack"
)

// table is a database on its way.
type table struct {
	parcel.Table
	path  string
	head  []string
	cells [][]string
}

// databases reads tables: of the two that Notion writes of one, the one that has all rows.
func (r *reader) databases(files []unpack.File) error {
	kept := map[string]unpack.File{}
	var keys []string
	for _, f := range files {
		title, hex, whole := bare(path.Base(f.Name))
		key := path.Dir(f.Name) + "/" + title + "/" + hex
		if _, had := kept[key]; !had {
			keys = append(keys, key)
		} else if !whole {
			continue
		}
		kept[key] = f
	}
	for _, key := range keys {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		t, err := r.database(kept[key])
		if err != nil {
			return err
		}
		if t != nil {
			r.tables = append(r.tables, t)
		}
	}
	for _, f := range files { // links lead to either of the two
		if r.parts[f.Name] == 0 {
			title, hex, _ := bare(path.Base(f.Name))
			r.parts[f.Name] = r.parts[kept[path.Dir(f.Name)+"/"+title+"/"+hex].Name]
		}
	}
	return nil
}

func (r *reader) database(f unpack.File) (*table, error) {
	b, err := f.Read(parcel.MaxText)
	if err != nil {
		return nil, err
	}
	name, _, _ := bare(path.Base(f.Name))
	c := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b, []byte("\ufeff"))))
	c.FieldsPerRecord, c.LazyQuotes, c.ReuseRecord = -1, true, true
	head, err := c.Read()
	if errors.Is(err, io.EOF) || err == nil && len(head) == 0 {
		r.p.Tell(name, "The table is empty, and left out.")
		return nil, nil //nolint:nilnil // there is none
	}
	if err != nil {
		return nil, unreadable(name, err)
	}
	if len(head) > parcel.MaxColumns {
		return nil, errs.Newf(errs.TooLarge, "arrival.too_many", "The table “%s” has more than %d columns.", parcel.Short(name), parcel.MaxColumns)
	}
	t := &table{Table: parcel.Table{Part: r.next(f.Name), Name: parcel.Line(name)}, path: f.Name}
	if t.Name == "" {
		t.Name = "Untitled"
	}
	for _, h := range head {
		t.head = append(t.head, parcel.Line(h))
	}
	return t, r.rowsOf(t, c)
}

func unreadable(name string, err error) error {
	return errs.Newf(errs.Invalid, "arrival.invalid", "The table “%s” can't be read. Export it again.", parcel.Short(name)).Because(err)
}

// rowsOf reads the rows of a table, and stops at the first that is one too many of all tables.
func (r *reader) rowsOf(t *table, c *csv.Reader) error {
	for {
		cells, err := c.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return unreadable(t.Name, err)
		}
		if r.rows++; r.rows+len(r.pages)+len(r.files) > parcel.MaxParts {
			return parcel.ErrTooMany
		}
		cells = slices.Clone(cells[:min(len(cells), len(t.head))])
		for i := range cells {
			cells[i] = strings.TrimSpace(related.ReplaceAllString(parcel.Text(cells[i]), ""))
		}
		t.cells = append(t.cells, cells)
	}
}

// columns says what the columns of a table hold, and finds the page of each row.
func (r *reader) columns(t *table) {
	dated := -1
	for i, name := range t.head {
		if r.ctx.Err() != nil {
			return
		}
		column := make([]string, len(t.cells))
		for j, cells := range t.cells {
			if i < len(cells) {
				column[j] = cells[i]
			}
		}
		c := kindOf(name, column)
		if i == 0 {
			c = parcel.Column{Name: name, As: parcel.Title, Type: own.Text}
		}
		if c.Type == own.Date && c.As != "" && (dated < 0 || known(name, "due", "due date", "deadline", "date", "when") && !known(t.head[dated], "due", "due date", "deadline")) {
			dated = i
		}
		t.Columns = append(t.Columns, c)
	}
	if dated >= 0 {
		t.Columns[dated].As = parcel.Due
	}
	ticked := false
	for i := range t.Columns {
		c := &t.Columns[i]
		if c.Type == own.Checkbox && known(c.Name, "done", "complete", "completed", "finished") {
			c.As = parcel.Done
		}
		ticked = ticked || i > 0 && (c.Type == own.Checkbox || c.As == parcel.Status)
	}
	t.As = parcel.Note
	if dated >= 0 || ticked {
		t.As = parcel.Tasks
	}
	pages := r.lying[t.Part]
	for _, cells := range t.cells {
		if r.ctx.Err() != nil {
			return
		}
		r.row(t, cells, pages)
	}
	for _, left := range pages {
		for _, p := range left {
			r.p.Tell(p.Title, "The page lies with the table “%s”, but no row is called so; it becomes a note of its own.", parcel.Short(t.Name))
		}
	}
}

// index finds the pages that lie in the folders of tables.
func (r *reader) index() {
	r.lying = map[int]map[string][]*page{}
	for _, t := range r.tables {
		r.lying[t.Part] = map[string][]*page{}
	}
	for _, part := range r.order {
		p := r.pages[part]
		dir := path.Dir(p.path)
		if dir == "." {
			continue
		}
		if in := r.lying[r.folded[fold(dir)]]; in != nil {
			key := textkey.Name(p.Title)
			in[key] = append(in[key], p)
		}
	}
}

func (r *reader) row(t *table, cells []string, pages map[string][]*page) {
	row := parcel.Row{Cells: make([]string, len(t.Columns))}
	ends, zones := 0, 0
	for i, c := range t.Columns {
		if i >= len(cells) {
			continue
		}
		var ended, otherZone bool
		row.Cells[i], ended, otherZone = written(c, cells[i])
		if ended {
			ends++
			row.Notes += c.Name + ": " + parcel.Line(cells[i]) + "\n"
		}
		if otherZone {
			zones++
			row.Notes += c.Name + ": " + parcel.Line(cells[i]) + "\n"
		}
	}
	title := parcel.Line(row.Cell(0))
	if ends > 0 {
		r.p.Tell(title, "A date here has an end; it is kept in the notes.")
	}
	if zones > 0 {
		r.p.Tell(title, "A time here says its own zone; it is taken as on your clocks, and kept as written in the notes.")
	}
	row.Cells[0] = title
	var p *page
	if key := textkey.Name(title); len(pages[key]) > 0 {
		p = pages[key][0]
		if pages[key] = pages[key][1:]; len(pages[key]) == 0 {
			delete(pages, key)
		}
		p.Body = withoutProperties(p.Body, t.head)
	} else {
		part := r.last + 1
		r.last = part
		p = &page{Page: parcel.Page{Part: part, Title: title}, named: map[int]bool{}}
		r.pages[part] = p
		r.order = append(r.order, part)
	}
	p.Row, row.Page = true, p.Part
	for _, cell := range cells {
		r.named(t, cell, p.Part)
	}
	t.Rows = append(t.Rows, row)
}

// named gives files that a cell names to its row.
func (r *reader) named(t *table, cell string, part int) {
	if !strings.Contains(cell, ".") || len(cell) > 4000 {
		return
	}
	for one := range strings.SplitSeq(cell, ", ") {
		name, err := url.PathUnescape(one)
		if err != nil || name == "" {
			continue
		}
		if f := r.files[r.at(t.path, name)]; f != nil && f.Of == 0 {
			f.Of = part
		}
	}
}

// withoutProperties takes off the lines at the top of a row's page that say what its columns say.
func withoutProperties(body string, head []string) string {
	for {
		line, rest, _ := strings.Cut(body, "\n")
		name, _, ok := strings.Cut(line, ":")
		if !ok {
			return strings.TrimSpace(body)
		}
		if !slices.Contains(head, parcel.Line(name)) {
			return strings.TrimSpace(body)
		}
		body = rest
	}
}
