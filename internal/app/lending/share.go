package lending

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"unicode"

	"anteroom/internal/app/joint"
	"anteroom/internal/app/papers"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/file"
	"anteroom/internal/area/find"
	"anteroom/internal/area/history"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/note"
	"anteroom/internal/area/poll"
	"anteroom/internal/area/request"
	"anteroom/internal/area/share"
	"anteroom/internal/area/simple"
	"anteroom/internal/area/task"
	"anteroom/internal/area/view"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/markdown"
	"anteroom/internal/core/paper"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/zone"
	"anteroom/internal/edge/web"
)

// lendable lists the kinds of records that can be shared one by one. Saved views are shared, too, for what they ask.
var lendable = append([]ref.Kind{task.Name, calendar.KindEvent, note.Name, file.Name, hold.Name, poll.Name, request.Name}, simple.Names()...)

// lendables knows records that can be shared, whoever asks.
type lendables struct{}

func (lendables) Anchor(ctx context.Context, r db.Reader, org ref.Org, about ref.Record) (share.Anchor, error) {
	if about.Kind == view.Name {
		v, err := view.Stands(ctx, r, org, about.ID)
		return share.Anchor{Space: v.Space, Dormant: v.TrashedUS != 0, Lists: v.Lists}, err
	}
	if !slices.Contains(lendable, about.Kind) {
		return share.Anchor{}, errs.New(errs.Invalid, "share.kind", "This kind of record can't be shared by itself. Give access to where it is.").With("body.about", "no kind that can be shared")
	}
	at, err := joint.Stands(ctx, r, org, about)
	return share.Anchor{Space: at.Space, Private: at.Private, Dormant: at.Dormant}, err
}

// Shares makes the area that shows single records to colleagues.
func Shares(j *journal.Journal, c clock.Clock, who *identity.Service) *share.Service {
	return share.New(j, c, lendables{}, who, file.Name)
}

// Sheets makes sheets of records of every kind that can be shared, from what their histories say.
type Sheets struct {
	DB      *db.DB
	History *history.Service
	Notes   *note.Service
	Files   *file.Service
	Find    *find.Service
	Shares  *share.Service
	Papers  papers.Papers
}

// Sheet implements share.Sheets.
func (s Sheets) Sheet(ctx context.Context, a, lent access.Actor, one share.Share) (share.SharedSheet, error) {
	about := ref.Record(one.About)
	if about.Kind == view.Name {
		return s.view(ctx, a, lent, one)
	}
	out := share.SharedSheet{Facts: []share.SharedFact{}, Files: []share.SharedFile{}}
	titles, err := search.Called(ctx, s.DB, a.Org, []ref.Record{about})
	if err != nil {
		return out, err
	}
	out.Title = titles[about]
	fields, err := s.History.Words(ctx, a, lent, about.Kind, about.ID)
	if err != nil {
		return out, err
	}
	for _, f := range fields {
		out.Facts = append(out.Facts, share.SharedFact{Name: f.Name, Text: f.After})
	}
	files, err := s.files(ctx, lent, about)
	if err != nil {
		return out, err
	}
	for i := range files {
		out.Files = append(out.Files, share.SharedFile{ID: files[i].ID, Name: files[i].Name, Type: files[i].Content.Type, Size: files[i].Content.Size})
	}
	if about.Kind != note.Name {
		return out, nil
	}
	n, err := s.Notes.Get(ctx, lent, about.ID)
	if err != nil {
		return out, err
	}
	text := markdown.Read(n.Body)
	names, err := s.Find.Titles(ctx, a, text.Records())
	if err != nil {
		return out, err
	}
	also, err := s.Shares.Titles(ctx, a, text.Records())
	for of, one := range also {
		names[of] = one.Title
	}
	out.HTML, out.Paper = string(text.HTML(names)), markdown.Read(n.Body).Paper(names)
	return out, err
}

// unprinted are facts that say nothing to whoever reads a page.
var unprinted = map[ref.Kind][]string{note.Name: {"form", "words", "version"}}

// PrintedShares gives what was shared with whoever asks as it goes onto paper.
func PrintedShares(s *share.Service, who *identity.Service) web.Paper {
	return func(ctx context.Context, a access.Actor, id ref.ID) (paper.Sheet, error) {
		one, sheet, err := s.Open(ctx, a, id)
		if err != nil {
			return paper.Sheet{}, err
		}
		names, err := who.MemberNames(ctx, a)
		if err != nil {
			return paper.Sheet{}, err
		}
		home, err := who.ZoneOf(ctx, a)
		if err != nil {
			return paper.Sheet{}, err
		}
		z, err := zone.Load(home)
		if err != nil {
			z = zone.UTC
		}
		last := (one.UntilUS - 1).Time().In(z.Location()) // it ends with that day, not with the next
		out := paper.Sheet{Title: sheet.Title, About: []string{"Shared by " + names[one.CreatedBy], "Until " + last.Format("2 January 2006")}}
		if one.Note != "" {
			out.About = append(out.About, one.Note)
		}
		var facts paper.Facts
		for _, f := range sheet.Facts {
			if f.Text != sheet.Title && !slices.Contains(unprinted[one.About.Kind], f.Name) {
				facts.Facts = append(facts.Facts, paper.Fact{Name: headed(f.Name), Text: f.Text})
			}
		}
		if len(facts.Facts) > 0 {
			out.Parts = append(out.Parts, facts)
		}
		out.Parts = append(out.Parts, sheet.Paper...)
		return out, nil
	}
}

// headed makes the name of a field fit to stand before what it holds: "due_time" is "Due time".
func headed(name string) string {
	words := []rune(strings.ReplaceAll(name, "_", " "))
	if len(words) > 0 {
		words[0] = unicode.ToUpper(words[0])
	}
	return string(words)
}

// files gives what belongs to a record, or the file that it is.
func (s Sheets) files(ctx context.Context, lent access.Actor, about ref.Record) ([]file.FileShown, error) {
	if about.Kind == file.Name {
		f, _, err := s.Files.Get(ctx, lent, about.ID)
		return []file.FileShown{f}, err
	}
	all, _, err := s.Files.List(ctx, lent, file.Filter{About: about, Page: record.Page{Limit: 200}})
	return all, err
}

// Give implements share.Sheets. What belongs to the records that a view shows is not shared with it.
func (s Sheets) Give(lent access.Actor, about ref.Record, id ref.ID, w http.ResponseWriter, r *http.Request) error {
	if about.Kind == view.Name {
		return errs.Missing(string(file.Name))
	}
	all, err := s.files(r.Context(), lent, about)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(all, func(f file.FileShown) bool { return f.ID == id }) {
		return errs.Missing(string(file.Name))
	}
	return s.Files.Give(lent, id, w, r)
}

// PastShares makes with whom a record was shared a part of its story.
func PastShares(s *share.Service) history.Beside {
	return func(ctx context.Context, a access.Actor, of ref.Record, before int64, limit int) ([]history.Aside, error) {
		told, err := s.Past(ctx, a, of, before, limit)
		all := make([]history.Aside, len(told))
		for i, one := range told {
			all[i] = history.Aside(one)
		}
		return all, err
	}
}
