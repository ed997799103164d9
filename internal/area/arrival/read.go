package arrival

import (
	"bytes"
	"context"
	"io"
	"path"
	"strings"
	"time"

	"anteroom/internal/area/arrival/notion"
	"anteroom/internal/area/arrival/parcel"
	"anteroom/internal/area/arrival/todoist"
	"anteroom/internal/area/arrival/trello"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/unpack"
)

// maxText is how large a board or a table may be.
const maxText = 32 << 20

var errUnknown = errs.New(errs.Invalid, "arrival.unknown", "This is no export that is known here. Choose the zip file of a Notion export (Markdown & CSV), the JSON file of a Trello board, or a CSV or backup of Todoist.")

// source is the bytes of a file.
type source interface {
	io.ReaderAt
	io.Reader
}

// recognised reads a file as what it is. Errors: arrival.*, unpack.*, and that of a context that ended.
func recognised(ctx context.Context, name string, size int64, from source, home *time.Location, today clock.Date) (*parcel.Parcel, error) {
	head := make([]byte, 4)
	if n, _ := from.ReadAt(head, 0); n < 4 {
		return nil, errUnknown
	}
	stem := parcel.Line(strings.TrimSuffix(path.Base(name), path.Ext(name)))
	if stem == "" {
		stem = "Export"
	}
	if string(head) == "PK\x03\x04" {
		return zipped(ctx, stem, size, from, home, today)
	}
	if size > maxText {
		return nil, errs.New(errs.TooLarge, "arrival.too_large", "A board or a table may have 32 MB. Export a smaller part.")
	}
	text, err := io.ReadAll(io.LimitReader(from, maxText))
	if err != nil {
		return nil, err
	}
	switch {
	case todoist.Known(text):
		return todoist.Read(ctx, []todoist.Project{{Name: stem, Text: text}}, today)
	case trello.Known(text):
		return trello.Read(ctx, text, home)
	case strings.EqualFold(path.Ext(name), ".csv"):
		return nil, errs.New(errs.Invalid, "arrival.table", "This is a table that comes from nowhere in particular. Bring it in on Tasks, where you say what its columns are.")
	case strings.EqualFold(path.Ext(name), ".md"):
		return nil, errs.New(errs.Invalid, "arrival.text", "This is a single text. Bring it in on Notes.")
	}
	return nil, errUnknown
}

func zipped(ctx context.Context, stem string, size int64, from source, home *time.Location, today clock.Date) (*parcel.Parcel, error) {
	a, err := unpack.Zip(from, size, unpack.Usual)
	if err != nil {
		return nil, err
	}
	p, err := opened(ctx, stem, a.Files, home, today)
	if err != nil {
		return nil, err
	}
	for _, name := range a.Skipped {
		p.Tell(name, "The file lies outside of the export or in too many folders, or is none; it is left out.")
	}
	return p, nil
}

func opened(ctx context.Context, stem string, files []unpack.File, home *time.Location, today clock.Date) (*parcel.Parcel, error) {
	var projects []todoist.Project
	for _, f := range files {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		switch strings.ToLower(path.Ext(f.Name)) {
		case ".csv":
			text, err := f.Read(parcel.MaxText)
			if err != nil {
				return nil, err
			}
			if !todoist.Known(text) {
				return notion.Read(ctx, stem, files)
			}
			projects = append(projects, todoist.Project{Name: strings.TrimSuffix(path.Base(f.Name), path.Ext(f.Name)), Text: text})
		case ".json":
			text, err := f.Read(maxText)
			if err == nil && len(files) < 10 && trello.Known(text) {
				return trello.Read(ctx, bytes.Clone(text), home)
			}
		}
	}
	switch {
	case len(projects) > 0:
		return todoist.Read(ctx, projects, today)
	case notion.Known(files):
		return notion.Read(ctx, stem, files)
	}
	return nil, errUnknown
}
