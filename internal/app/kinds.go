package app

import (
	"context"
	"maps"

	"anteroom/internal/area/audit"
	"anteroom/internal/area/authority"
	"anteroom/internal/area/booking"
	"anteroom/internal/area/booking/wording"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/comment"
	"anteroom/internal/area/decision"
	"anteroom/internal/area/effort"
	"anteroom/internal/area/field"
	"anteroom/internal/area/file"
	"anteroom/internal/area/find"
	"anteroom/internal/area/guard"
	"anteroom/internal/area/history"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/layout"
	"anteroom/internal/area/note"
	"anteroom/internal/area/poll"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/project"
	"anteroom/internal/area/request"
	"anteroom/internal/area/resource"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/area/run"
	"anteroom/internal/area/share"
	"anteroom/internal/area/simple"
	"anteroom/internal/area/tag"
	"anteroom/internal/area/task"
	"anteroom/internal/area/telling"
	"anteroom/internal/area/tie"
	"anteroom/internal/area/view"
	"anteroom/internal/core/access"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// historied lists the kinds that have a history, and what each adds to it.
func (h *house) historied() map[ref.Kind]history.Kind {
	people, members, calendars := h.principal.Reversers(), h.identity.Reversers(), h.calendar.Reversers()
	booked, rules, polls := h.booking.Reversers(), h.rule.Reversers(), h.poll.Reversers()
	asked, runs := h.request.Reversers(), h.runs.Reversers()
	decided, bound := h.decision.Reversers(), h.authority.Reversers()
	all := map[ref.Kind]history.Kind{
		task.Name:                 {Seen: h.task.Seen, Describe: task.Describe, Holds: []string{"tags", "assignee"}, Called: h.called, Hidden: task.Hidden, Reverse: h.task.Reverse, Trashed: h.task.Trashed},
		project.Name:              {Seen: h.project.Seen, Describe: project.Describe, Holds: []string{"lead"}, Called: h.called, Reverse: h.project.Reverse, Trashed: h.project.Trashed},
		run.Name:                  {Seen: h.runs.Seen, Describe: run.Describe, Reverse: runs[run.Name]},
		run.KindTemplate:          {Seen: h.runs.SeenTemplate, Describe: run.DescribeTemplate, Reverse: runs[run.KindTemplate], Trashed: h.runs.Trashed},
		effort.Name:               {Seen: h.effort.Seen, Describe: effort.Describe, Reverse: h.effort.Reverse},
		tag.Name:                  {Seen: h.tag.Seen, Describe: tag.Describe, Holds: []string{"merged_into"}, Called: h.called, Reverse: h.tag.Reverse, Trashed: h.tag.Trashed},
		calendar.KindEvent:        {Seen: h.calendar.Seen, Describe: calendar.DescribeEvent, Holds: []string{"calendar", "tags", "resources"}, Mentions: []string{"single dates"}, Called: h.called, Hidden: calendar.HiddenEvent, Why: h.booking.Reasons, Reverse: calendars[calendar.KindEvent], Trashed: h.calendar.Trashed},
		calendar.KindCalendar:     {Seen: h.calendar.SeenCalendar, Describe: calendar.DescribeCalendar, Reverse: calendars[calendar.KindCalendar], Trashed: h.calendar.TrashedCalendars},
		hold.Name:                 {Seen: h.hold.Seen, Describe: hold.Describe, Holds: []string{"rooms"}, Called: h.called, Hidden: hold.Hidden, Shared: true, Why: h.authority.Reasons, Reverse: h.hold.Reverse},
		telling.Kind:              {Reverse: h.telling.Reverse},
		booking.Name:              {Seen: h.booking.Seen, Describe: wording.Describe, Holds: []string{"room"}, Called: h.called, Why: h.authority.Reasons, Reverse: booked[booking.Name]},
		booking.KindPage:          {Seen: h.booking.SeenPage, Describe: wording.DescribePage, Holds: []string{"rooms"}, Called: h.called, Reverse: booked[booking.KindPage], Trashed: h.booking.TrashedPages},
		booking.KindLink:          {Describe: wording.DescribeLink, Reverse: booked[booking.KindLink]},
		poll.Name:                 {Seen: h.poll.Seen, Describe: poll.Describe, Hidden: poll.Hidden, Why: h.authority.Reasons, Reverse: polls[poll.Name]},
		poll.KindVoter:            {Seen: h.poll.SeenVoter, Describe: poll.DescribeVoter, Hidden: poll.Hidden, Reverse: polls[poll.KindVoter]},
		decision.Name:             {Seen: h.decision.Seen, Describe: decision.Describe, Hidden: decision.Hidden, Reverse: decided[decision.Name], Trashed: h.decision.Trashed},
		decision.KindLink:         {Reverse: decided[decision.KindLink]},
		decision.KindPoint:        {Seen: h.decision.SeenPoint, Describe: decision.DescribePoint, Hidden: decision.Hidden, Reverse: decided[decision.KindPoint], Trashed: h.decision.TrashedPoints},
		authority.Name:            {Seen: h.authority.Seen, Describe: authority.Describe, Reverse: bound[authority.Name], Trashed: h.authority.Trashed},
		authority.KindWarrant:     {Reverse: bound[authority.KindWarrant]},
		calendar.KindImport:       {Reverse: calendars[calendar.KindImport]},
		guard.KindAnswer:          {Seen: h.guard.Seen, Describe: guard.Describe, Hidden: guard.Hidden, Reverse: h.guard.Reverse},
		principal.Name:            {Seen: h.principal.Seen, Describe: principal.Describe, ByOffice: true, Reverse: people[principal.Name]},
		principal.KindWhereabouts: {Seen: h.principal.SeenWhereabouts, Describe: principal.DescribeWhereabouts, Reverse: people[principal.KindWhereabouts], Trashed: h.principal.Trashed},
		principal.KindPartnership: {Seen: h.principal.SeenPartnership, Describe: principal.DescribePartnership, Reverse: people[principal.KindPartnership]},
		rulebook.Name:             {Seen: h.rule.Seen, Describe: rulebook.Describe, Reverse: rules[rulebook.Name], Trashed: h.rule.Trashed},
		rulebook.KindPriority:     {Seen: h.rule.SeenPriority, Describe: rulebook.DescribePriority, Reverse: rules[rulebook.KindPriority], Trashed: h.rule.TrashedPriorities},
		rulebook.KindExemption:    {Seen: h.rule.SeenExemption, Describe: rulebook.DescribeExemption, Reverse: rules[rulebook.KindExemption]},
		audit.Name:                {Seen: h.audit.Seen, Describe: audit.Describe, Holds: []string{"tag"}, Called: h.called, Reverse: h.audit.Reverse, Trashed: h.audit.Trashed},
		resource.Name:             {Seen: h.resource.Seen, Describe: resource.Describe, Reverse: h.resource.Reverse, Trashed: h.resource.Trashed},
		file.Name:                 {Seen: h.file.Seen, Describe: file.Describe, Holds: []string{"tags", "owner"}, Called: h.called, Hidden: file.Hidden, Reverse: h.file.Reverse, Trashed: h.file.Trashed},
		field.Name:                {Seen: h.field.Seen, Describe: field.Describe, Reverse: h.field.Reverse, Trashed: h.field.Trashed},
		note.Name:                 {Seen: h.note.Seen, Describe: note.Describe, Holds: []string{"tags", "owner"}, Called: h.called, Hidden: note.Hidden, Reverse: h.note.Reverse, Trashed: h.note.Trashed},
		view.Name:                 {Seen: h.view.Seen, Describe: view.Describe, Mentions: []string{"filters", "group", "columns"}, Called: h.asked, Reverse: h.view.Reverse, Trashed: h.view.Trashed},
		layout.Name:               {Seen: h.layout.Seen, Describe: layout.Describe, Reverse: h.layout.Reverse, Trashed: h.layout.Trashed},
		tie.Name:                  {Seen: h.tie.Seen, Describe: tie.Describe, Reverse: h.tie.Reverse},
		comment.Name:              {Seen: h.comment.Seen, Describe: comment.Describe, Hidden: comment.Hidden, Reverse: h.comment.Reverse},
		share.Name:                {Seen: h.share.Seen, Describe: share.Describe, Holds: []string{"with"}, Called: h.called, Hidden: share.Hidden, Reverse: h.share.Reverse},
		request.Name:              {Seen: h.request.Seen, Describe: request.Describe, Holds: []string{"tags", "assignee", "service"}, Called: h.called, Hidden: request.Hidden, Reverse: asked[request.Name], Trashed: h.request.Trashed},
		request.KindService:       {Seen: h.request.SeenService, Describe: request.DescribeService, Reverse: asked[request.KindService], Trashed: h.request.TrashedServices},
		request.KindForm:          {Seen: h.request.SeenForm, Describe: request.DescribeForm, Holds: []string{"service"}, Called: h.called, Reverse: asked[request.KindForm]},
		request.KindTexts:         {Seen: h.request.SeenTexts, Describe: request.DescribeTexts, Reverse: asked[request.KindTexts]},
		identity.KindMember:       {Seen: h.identity.SeenMember, Describe: identity.DescribeMember, Reverse: members[identity.KindMember]},
		identity.KindInvitation:   {Describe: identity.DescribeInvitation, Reverse: members[identity.KindInvitation]},
	}
	for _, k := range h.simple.Told() {
		all[k.Kind.Name()] = history.Kind{Seen: k.Seen, Describe: k.Kind.Describe, Holds: append([]string{"tags"}, k.Kind.Members()...), Called: h.called, Hidden: simple.Hidden, Reverse: k.Reverse, Trashed: k.Trashed}
	}
	return all
}

// owned lists the kinds that hold fields of one's own.
func (h *house) owned() []record.Owned {
	all := []record.Owned{h.task.Owned(), h.calendar.Owned(), h.note.Owned(), h.file.Owned(), h.request.Owned()}
	for _, k := range h.simple.Told() {
		all = append(all, k.Owned)
	}
	return all
}

// ownNames gives what own fields, their choices and members are called.
func (h *house) ownNames(ctx context.Context, a access.Actor) (map[ref.ID]string, error) {
	names, err := h.field.Names(ctx, a)
	if err != nil {
		return nil, err
	}
	members, err := h.identity.MemberNames(ctx, a)
	for id, name := range members {
		names[ref.ID(id)] = name
	}
	return names, err
}

// asked gives the names of all that a view may ask for: tags, spaces, members, own fields and choices.
func (h *house) asked(ctx context.Context, a access.Actor) (map[ref.ID]string, error) {
	return h.tables().Called(ctx, a)
}

// called gives the names of the calendars, tags and members that somebody sees.
func (h *house) called(ctx context.Context, a access.Actor) (map[ref.ID]string, error) {
	names := map[ref.ID]string{}
	calendars, err := h.calendar.Calendars(ctx, a)
	if err != nil {
		return nil, err
	}
	for _, c := range calendars {
		names[c.ID] = c.Name
	}
	tags, err := h.tag.List(ctx, a)
	if err != nil {
		return nil, err
	}
	for _, t := range tags {
		names[t.ID] = t.Name
	}
	resources, err := h.resource.Named(ctx, a)
	if err != nil {
		return nil, err
	}
	for id, r := range resources {
		names[id] = r.Name
	}
	offered, err := h.request.Services(ctx, a)
	if err != nil {
		return nil, err
	}
	for _, o := range offered {
		names[o.ID] = o.Title
	}
	members, err := h.identity.MemberNames(ctx, a)
	for id, name := range members {
		names[ref.ID(id)] = name
	}
	return names, err
}

// eventTimes tells how the times of events are read, for what the search finds.
func (h *house) eventTimes(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]find.When, error) {
	list, err := h.calendar.Whole(ctx, a, ids)
	all := make(map[ref.ID]find.When, len(list))
	for i := range list {
		e := &list[i]
		all[e.ID] = find.When{Zone: e.Zone, AllDay: e.AllDay, Repeats: e.Recurring}
	}
	return all, err
}

// found lists the kinds that the search finds, and where their longer texts are.
func (h *house) found() map[ref.Kind]find.Texts {
	all := map[ref.Kind]find.Texts{task.Name: h.task.Texts, project.Name: h.project.Texts, run.KindTemplate: h.runs.Texts, calendar.KindEvent: h.calendar.Texts, hold.Name: nil, poll.Name: nil, decision.Name: h.decision.Texts, decision.KindPoint: nil, file.Name: h.file.Texts, note.Name: h.note.Texts, request.Name: h.request.Words, request.KindService: nil, view.Name: nil, layout.Name: nil, comment.Name: h.comment.Texts, tag.Name: nil, resource.Name: nil, principal.Name: nil, principal.KindWhereabouts: nil, identity.KindMember: nil}
	for _, k := range h.simple.Told() {
		all[k.Kind.Name()] = k.Texts
	}
	return all
}

// guests tells who, outside, did what was done by a link.
func (h *house) guests(ctx context.Context, org ref.Org, acts []ref.Act) (map[ref.Act]string, error) {
	names, err := h.booking.Guests(ctx, org, acts)
	if err != nil {
		return nil, err
	}
	asked, err := h.request.Guests(ctx, org, acts)
	if err != nil {
		return nil, err
	}
	if names == nil {
		names = asked
	}
	maps.Copy(names, asked)
	more, err := h.poll.Guests(ctx, org, acts)
	if names == nil {
		return more, err
	}
	maps.Copy(names, more)
	return names, err
}
