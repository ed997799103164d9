package app

import (
	"strings"

	"anteroom/internal/app/listings"
	"anteroom/internal/app/notices"
	"anteroom/internal/area/notice"
	"anteroom/internal/core/outbound"
)

// notices makes the area that tells members what concerns them.
func (h *house) notices(out *outbound.Client) *notice.Service {
	contact := h.parts.PublicURL
	if !strings.HasPrefix(contact, "https://") {
		contact = "" // push services take no other
	}
	return notice.New(h.journal, notice.Config{Clock: h.parts.Clock, People: h.identity, Outbound: out, PublicURL: contact},
		notices.Kinds(notices.Parts{Journal: h.journal, Calendar: h.calendar, Guard: h.guard, Telling: h.telling, Share: h.share,
			Viewed: listings.Viewed{Views: h.view, Lists: h.lists, Tasks: h.task, People: h.identity, Clock: h.parts.Clock}}))
}
