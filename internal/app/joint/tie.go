package joint

import (
	"context"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/decision"
	"anteroom/internal/area/file"
	"anteroom/internal/area/history"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/note"
	"anteroom/internal/area/poll"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/project"
	"anteroom/internal/area/request"
	"anteroom/internal/area/resource"
	"anteroom/internal/area/simple"
	"anteroom/internal/area/task"
	"anteroom/internal/area/tie"
	"anteroom/internal/core/access"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// tied lists the kinds of records that can be linked: those that a person finds and opens.
var tied = append([]ref.Kind{calendar.KindEvent, task.Name, project.Name, note.Name, file.Name, hold.Name, poll.Name, decision.Name, principal.Name, identity.KindMember, resource.Name, request.Name, request.KindService}, simple.Names()...)

// Ties makes the area that keeps what belongs together.
func Ties(j *journal.Journal, c *calendar.Service) *tie.Service {
	s := tie.New(j, tied, file.Name)
	s.Tell(calendar.KindEvent, func(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]tie.When, error) {
		list, err := c.Whole(ctx, a, ids)
		all := make(map[ref.ID]tie.When, len(list))
		for i := range list {
			e := &list[i]
			all[e.ID] = tie.When{Zone: e.Zone, AllDay: e.AllDay, Repeats: e.Recurring}
		}
		return all, err
	})
	return s
}

// PastTies makes what happened to the ties of a record a part of its story.
func PastTies(s *tie.Service) history.Beside {
	return func(ctx context.Context, a access.Actor, of ref.Record, before int64, limit int) ([]history.Aside, error) {
		told, err := s.Past(ctx, a, of, before, limit)
		all := make([]history.Aside, len(told))
		for i, one := range told {
			all[i] = history.Aside(one)
		}
		return all, err
	}
}
