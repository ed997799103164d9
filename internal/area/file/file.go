package file

import (
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/blob"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Name is the kind of record this area keeps.
const Name ref.Kind = "file"

// never is the review date of what has none.
const never clock.Date = "9999-12-31"

const (
	maxNote     = 2000
	maxVersions = 200
	maxAbout    = 200    // files of one record
	maxText     = 20_000 // bytes of a text that can be found
)

// File is one file, as the version it shows is.
type File struct {
	record.Head
	Name      string     `json:"name"`
	AboutKind ref.Kind   `json:"about_kind,omitempty" doc:"The kind of record it belongs to; absent for a document of the space"`
	About     ref.ID     `json:"about,omitempty"`
	Private   bool       `json:"private" doc:"As the record it belongs to is"`
	Dormant   bool       `json:"dormant" doc:"The record it belongs to is in the trash"`
	Owner     ref.Member `json:"owner" doc:"Who looks after it"`
	Template  bool       `json:"template" doc:"It is there to be copied and filled in"`
	Note      string     `json:"note"`
	Review    clock.Date `json:"review,omitempty" doc:"By when somebody is to look whether it still holds"`
	Tags      []ref.ID   `json:"tags"`
	Fields    own.Values `json:"fields,omitempty" doc:"What it holds in fields of one's own"`
	Content
}

// Content is what one version holds.
type Content struct {
	Version int          `json:"version"`
	Hash    blob.Hash    `json:"hash" doc:"SHA-256"`
	Size    int64        `json:"size" doc:"Bytes"`
	Type    string       `json:"type" doc:"What it is by its own bytes"`
	Width   int          `json:"width,omitzero" doc:"In pixels, of pictures that can be previewed"`
	Height  int          `json:"height,omitzero"`
	SentUS  clock.Micros `json:"sent_us"`
	SentBy  ref.Member   `json:"sent_by" doc:"Empty when it came by a link, from whoever asked"`
}

// stored is a file with what only the search looks at.
type stored struct {
	File
	text string
}

// settle tidies a file and says what is wrong with it.
func (f *File) settle() error {
	e := errs.New(errs.Invalid, "file.invalid", "Some of this can't be saved as it is.")
	if strings.TrimSpace(f.Name) == "" {
		e = e.With("body.name", "Give it a name.")
	}
	f.Name = blob.CleanName(f.Name)
	f.Note = strings.TrimSpace(f.Note)
	if utf8.RuneCountInString(f.Note) > maxNote {
		e = e.With("body.note", "Use at most 2,000 characters.")
	}
	if len(f.Tags) > record.MaxTags {
		e = e.With("body.tags", "At most 50 labels.")
	}
	if f.Review != "" {
		if _, err := clock.ParseDate(string(f.Review)); err != nil || f.Review >= never {
			e = e.With("body.review", "Write the day as 2026-03-29.")
		}
	}
	if len(e.Fields) > 0 {
		return e
	}
	return nil
}

// Sorted groups of types by which a list is narrowed.
var groups = map[string][]string{
	"picture":  {"image/png", "image/jpeg", "image/gif", "image/webp", "image/heic", "image/bmp", blob.SVG},
	"pdf":      {blob.PDF},
	"text":     {blob.Plain, "text/markdown", "application/rtf", "application/msword", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.oasis.opendocument.text"},
	"table":    {"text/csv", "text/tab-separated-values", "application/vnd.ms-excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.oasis.opendocument.spreadsheet"},
	"slides":   {"application/vnd.ms-powerpoint", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "application/vnd.oasis.opendocument.presentation"},
	"calendar": {"text/calendar", "text/vcard", "message/rfc822", "application/vnd.ms-outlook"},
}

// legible is the beginning of a text, for the search; "" for everything else.
func legible(media string, head []byte) string {
	if !blob.Readable(media) {
		return ""
	}
	text := strings.ToValidUTF8(string(head[:min(len(head), maxText)]), "")
	return strings.Map(func(r rune) rune {
		if r == 0 {
			return -1
		}
		return r
	}, text)
}

// Room is how much fits.
type Room struct {
	File int64 `json:"file" doc:"The most bytes one file may have"`
	All  int64 `json:"all" doc:"The most bytes all files of the organisation may have together"`
	Used int64 `json:"used" doc:"How many they have"`
}
