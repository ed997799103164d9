package lending

import (
	"context"
	"strings"

	"anteroom/internal/app/papers"
	"anteroom/internal/area/share"
	"anteroom/internal/area/view"
	"anteroom/internal/core/access"
	"anteroom/internal/core/paper"
)

// view is what a saved view shows whoever it was shared with: a table of what it asks for now, in one space.
func (s Sheets) view(ctx context.Context, a, lent access.Actor, one share.Share) (share.SharedSheet, error) {
	out := share.SharedSheet{Facts: []share.SharedFact{}, Files: []share.SharedFile{}}
	v, err := view.Stands(ctx, s.DB, a.Org, one.About.ID)
	if err != nil {
		return out, err
	}
	sheet, all, err := s.Papers.Lent(ctx, a, papers.Lent{View: v, By: one.CreatedBy, Space: one.Space, As: lent})
	if err != nil {
		return out, err
	}
	out.Title, out.Paper = v.Name, sheet.Parts
	out.Facts = append(out.Facts, share.SharedFact{Name: "shows", Text: strings.Join(sheet.About, ", ")})
	out.Table = &share.SharedTable{Columns: []string{}, Rows: []share.SharedRow{}, More: !all}
	for _, part := range sheet.Parts {
		if t, ok := part.(paper.Table); ok {
			tabled(out.Table, t)
		}
	}
	return out, nil
}

// tabled puts a printed table into words; boxes to tick become marks of what is done.
func tabled(out *share.SharedTable, t paper.Table) {
	boxes := len(t.Columns) > 0 && t.Columns[0].Name == ""
	for i, c := range t.Columns {
		if i > 0 || !boxes {
			out.Columns = append(out.Columns, c.Name)
		}
	}
	for _, r := range t.Rows {
		row := share.SharedRow{Heading: r.Group, Cells: []string{}}
		for i, c := range r.Cells {
			if i == 0 && boxes {
				row.Done = c.Check == paper.Checked
				continue
			}
			row.Cells = append(row.Cells, plain(c))
		}
		out.Rows = append(out.Rows, row)
	}
}

// plain is what stands in a cell, line by line.
func plain(c paper.Cell) string {
	lines := make([]string, len(c.Lines))
	for i, l := range c.Lines {
		for _, r := range l.Runs {
			lines[i] += r.Text
		}
	}
	return strings.Join(lines, "\n")
}
