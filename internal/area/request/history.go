package request

import (
	"context"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

var shown = []record.Shown{
	{Name: "state", Text: func(rec map[string]jsontext.Value) string { return State(record.Plain(rec["state"])).words() }},
	{Name: "said", Text: func(rec map[string]jsontext.Value) string {
		var talk []RequestWord
		if json.Unmarshal(rec["talk"], &talk) != nil || len(talk) == 0 {
			return ""
		}
		return talk[len(talk)-1].Text
	}},
	{Name: "title"}, {Name: "body"}, {Name: "why"}, {Name: "outcome"}, {Name: "others"}, {Name: "name"}, {Name: "email"},
	{Name: "due", Text: func(rec map[string]jsontext.Value) string {
		wall := record.Plain(rec["due"])
		if at := record.Plain(rec["due_time"]); at != "" {
			wall += "T" + at
		}
		return onwall.Words(wall, record.Plain(rec["zone"]))
	}},
	{Name: "until"}, {Name: "assignee"}, {Name: "service"}, {Name: "private"}, {Name: "tags"},
}

// Describe tells in words what a change did to a request.
func Describe(before, after []byte) []record.Field { return record.Diff(before, after, shown) }

// DescribeService tells the same of a service.
func DescribeService(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "title"}, {Name: "covers"}, {Name: "leaves"}, {Name: "promise"},
		{Name: "steps", Text: func(rec map[string]jsontext.Value) string {
			var steps []ServiceStep
			_ = json.Unmarshal(rec["steps"], &steps) // nothing where there are none
			text := ""
			for i, one := range steps {
				if i > 0 {
					text += ", "
				}
				text += one.Title
			}
			return text
		}}})
}

// DescribeForm tells the same of a form.
func DescribeForm(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "title"}, {Name: "about"}, {Name: "service"}, {Name: "members"}, {Name: "paused"}, {Name: "resets"}})
}

// DescribeTexts tells the same of texts.
func DescribeTexts(before, after []byte) []record.Field {
	var all []record.Shown
	for _, v := range answered {
		all = append(all, record.Shown{Name: string(v), Text: func(rec map[string]jsontext.Value) string {
			var have []AnswerText
			_ = json.Unmarshal(rec["texts"], &have) // nothing where there are none
			text, own := (&Texts{Texts: have}).of(v)
			if !own {
				return ""
			}
			return text
		}})
	}
	return record.Diff(before, after, all)
}

// Hidden reports whether the journal's version of a request was private.
func Hidden(kept []byte) bool {
	var r struct {
		Private bool `json:"private"`
	}
	return kept != nil && (json.Unmarshal(kept, &r) != nil || r.Private)
}

// Seen tells where a request is that the actor may read. Errors: request.not_found, access.forbidden.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	r, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	return r.Space, err
}

// SeenService tells the same of a service. Errors: service.not_found, access.forbidden.
func (s *Service) SeenService(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	o, _, err := services.Open(ctx, s.j.DB(), a, id, access.Read)
	return o.Space, err
}

// SeenForm tells the same of a form. Errors: request_form.not_found, access.forbidden.
func (s *Service) SeenForm(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	o, _, err := forms.Open(ctx, s.j.DB(), a, id, access.Read)
	return o.Space, err
}

// SeenTexts tells the same of texts. Errors: answer_texts.not_found, access.forbidden.
func (s *Service) SeenTexts(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	o, _, err := texts.Open(ctx, s.j.DB(), a, id, access.Read)
	return o.Space, err
}

// Reversers gives how changes of this area's records are taken back.
func (s *Service) Reversers() map[ref.Kind]journal.Reverser {
	return map[ref.Kind]journal.Reverser{Name: kind.Reverse, KindService: services.Reverse, KindForm: s.reverseForm, KindTexts: texts.Reverse}
}

// reverseForm takes one change of a form back; a link that was ended is not given back, since only
// a digest of it was kept and that of the newest stands there. Errors: request_form.reset.
func (s *Service) reverseForm(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	var was, now RequestForm
	if json.Unmarshal(row.Before, &was) == nil && json.Unmarshal(row.After, &now) == nil && was.Resets != now.Resets {
		return errs.New(errs.Conflict, "request_form.reset", "The link that was ended can't be had back. Give out the new one.")
	}
	return forms.Reverse(ctx, tx, row)
}

// Guests tells who, outside, did what was done by a link. Acts that are not theirs are missing.
func (s *Service) Guests(ctx context.Context, org ref.Org, acts []ref.Act) (map[ref.Act]string, error) {
	if len(acts) == 0 {
		return nil, nil
	}
	rows, err := s.j.OfActs(ctx, org, Name, acts)
	names := make(map[ref.Act]string, len(rows))
	for _, r := range rows {
		var one Request
		if r.Via == string(access.Link) && json.Unmarshal(r.After, &one) == nil {
			names[r.Act] = one.Name
		}
	}
	return names, err
}

// Trashed lists requests in the trash, thrown away last first.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	b := db.Build(fTrashed)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), true)
	b.Add(fTrashedBy, limit)
	all, err := db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
	out := make([]record.Trashed, 0, len(all))
	for _, r := range all {
		out = append(out, record.Trashed{Kind: Name, ID: r.ID, Space: r.Space, Title: r.Title, Rev: r.Rev, TrashedUS: r.TrashedUS})
	}
	return out, err
}

const fTrashedServices db.Fragment = `SELECT ` + serviceColumns + ` FROM service t WHERE t.trashed_us IS NOT NULL`

// TrashedServices lists services in the trash, thrown away last first.
func (s *Service) TrashedServices(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	b := db.Build(fTrashedServices)
	record.Visible(b, access.Scope(a, access.On(KindService, access.Read)), false)
	b.Add(fTrashedBy, limit)
	all, err := db.All(ctx, s.j.DB(), scanService, b.SQL(), b.Args()...)
	out := make([]record.Trashed, 0, len(all))
	for _, o := range all {
		out = append(out, record.Trashed{Kind: KindService, ID: o.ID, Space: o.Space, Title: o.Title, Rev: o.Rev, TrashedUS: o.TrashedUS})
	}
	return out, err
}

const fWords db.Fragment = `SELECT ` + columns + ` FROM request t WHERE 1 = 1`

// Words gives the words of requests the actor may read, for excerpts of search hits.
func (s *Service) Words(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]string, error) {
	b := db.Build(fWords)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), true)
	db.In(b, "AND", "t.id", ids)
	all, err := db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
	words := make(map[ref.ID]string, len(all))
	for _, r := range slices.All(all) {
		words[r.ID] = r.words()
	}
	return words, err
}
