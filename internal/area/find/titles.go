package find

import (
	"context"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// Called is what a record is called.
type Called struct {
	Kind  ref.Kind `json:"kind"`
	ID    ref.ID   `json:"id"`
	Title string   `json:"title"`
}

type (
	titlesIn struct {
		Of []string `query:"of,explode" required:"true" maxItems:"100" doc:"Records, each as kind/id: of=task/…&of=event/…"`
	}
	titlesOut struct {
		Body struct {
			Items []Called `json:"items" doc:"Only those that you see and that are not in the trash"`
		}
	}
)

// Titles gives what some records are called, of those that the actor may read.
func (s *Service) Titles(ctx context.Context, a access.Actor, of []ref.Record) (map[ref.Record]string, error) {
	hits, err := search.Titles(ctx, s.j.DB(), s.views(a), of)
	all := make(map[ref.Record]string, len(hits))
	for one, h := range hits {
		all[one] = h.Title
	}
	return all, err
}

func (s *Service) titles(ctx context.Context, a access.Actor, in *titlesIn) (*titlesOut, error) {
	of := make([]ref.Record, 0, len(in.Of))
	for _, one := range in.Of {
		kind, text, _ := strings.Cut(one, "/")
		id, ok := ref.Parse(text)
		if !ok {
			return nil, errs.New(errs.Invalid, "find.record", "Name each record as kind/id.").With("query.of", "not a record: "+strings.ToValidUTF8(one, "�"))
		}
		of = append(of, ref.Record{Kind: ref.Kind(kind), ID: id})
	}
	names, err := s.Titles(ctx, a, of)
	out := &titlesOut{}
	out.Body.Items = []Called{}
	for _, one := range of { // in the order in which they were asked for
		if title, ok := names[one]; ok {
			out.Body.Items = append(out.Body.Items, Called{one.Kind, one.ID, title})
		}
	}
	return out, err
}
