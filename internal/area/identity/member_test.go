package identity_test

import (
	"testing"

	"anteroom/internal/area/identity"
	"anteroom/internal/core/access"
	"anteroom/internal/core/ref"
)

func TestDisablingEndsEverything(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		secret := h.signIn("vera@example.com")
		h.actor(secret)
		token, _, err := h.CreateToken(t.Context(), "vera@example.com", identity.NewToken{Name: "x", Days: 1})
		h.must(err)
		_, err = h.ByToken(t.Context(), token)
		h.must(err)
		lead := h.actor(h.signIn("leda@example.com"))
		m, act, err := h.Place(t.Context(), lead, vera, identity.Placement{Rev: 1, Disabled: yes()})
		h.must(err)
		if m.State != identity.Disabled {
			t.Errorf("%+v", m)
		}
		h.ended(secret)
		_, err = h.ByToken(t.Context(), token)
		h.refused(err, "access.token_unknown")
		_, err = h.SignIn(t.Context(), "vera@example.com", goodPassword, visit())
		h.refused(err, "sign_in.wrong")
		_, err = h.ActorOf(t.Context(), org, vera, access.Job)
		h.refused(err, "member.not_found")

		h.must(h.undo(lead, act))
		h.signIn("vera@example.com")
	})
}

func yes() *bool { b := true; return &b }

func (h *house) undo(a access.Actor, act ref.Act) error {
	h.t.Helper()
	_, err := h.j.Undo(access.WithActor(h.t.Context(), a), a, act, h.Reversers())
	return err
}

func TestWhoMayPlaceWhom(t *testing.T) {
	owner, lead, viewer := access.Owner, access.Lead, access.Viewer
	each(t, func(t *testing.T, h *house) {
		actors := map[ref.Member]access.Actor{}
		for id, email := range map[ref.Member]string{olive: "olive@example.com", leda: "leda@example.com", vera: "vera@example.com"} {
			actors[id] = h.actor(h.signIn(email))
		}
		for _, c := range []struct {
			what    string
			by, who ref.Member
			p       identity.Placement
			want    string
		}{
			{"a viewer places nobody", vera, vera, identity.Placement{Rev: 1, OrgRole: &lead}, "access.forbidden"},
			{"a lead makes no owner", leda, vera, identity.Placement{Rev: 1, OrgRole: &owner}, "member.owners_only"},
			{"a lead does not make themselves an owner", leda, leda, identity.Placement{Rev: 1, OrgRole: &owner}, "member.owners_only"},
			{"a lead unmakes no owner", leda, olive, identity.Placement{Rev: 1, OrgRole: &viewer}, "member.owners_only"},
			{"a lead disables no owner", leda, olive, identity.Placement{Rev: 1, Disabled: yes()}, "member.owners_only"},
			{"the last owner stays", olive, olive, identity.Placement{Rev: 1, OrgRole: &viewer}, "member.last_owner"},
			{"nobody disables themselves", olive, olive, identity.Placement{Rev: 1, Disabled: yes()}, "member.self"},
			{"an old rev", olive, vera, identity.Placement{Rev: 7, OrgRole: &lead}, "member.stale"},
			{"nobody", olive, "00000000-0000-7000-8000-00000000dead", identity.Placement{Rev: 1}, "member.not_found"},
		} {
			_, _, err := h.Place(t.Context(), actors[c.by], c.who, c.p)
			if err == nil {
				t.Errorf("%s: it was allowed", c.what)
				continue
			}
			h.refused(err, c.want)
		}
		_, _, err := h.Place(t.Context(), actors[leda], vera, identity.Placement{Rev: 1, OrgRole: &lead})
		h.must(err)
		_, act, err := h.Place(t.Context(), actors[olive], leda, identity.Placement{Rev: 1, OrgRole: &owner})
		h.must(err)
		_, down, err := h.Place(t.Context(), actors[olive], leda, identity.Placement{Rev: 2, OrgRole: &lead})
		h.must(err)
		h.refused(h.undo(actors[leda], down), "member.owners_only") // what an owner took, undo does not give
		h.refused(h.undo(actors[olive], act), "member.changed_since")
	})
}

func TestRolesBecomeGrants(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		secret := h.signIn("vera@example.com")
		manage := access.On("partnership", access.Manage)
		if h.actor(secret).May(manage, ref.Space(org)) {
			t.Fatal("a viewer assigns")
		}
		lead := access.Lead
		_, _, err := h.Place(t.Context(), h.actor(h.signIn("olive@example.com")), vera, identity.Placement{Rev: 1, OrgRole: &lead})
		h.must(err)
		h.clock.Move(1e9)
		if !h.actor(secret).May(manage, ref.Space(org)) {
			t.Fatal("a lead does not assign")
		}
	})
}

func TestOwnSettings(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		a := h.actor(h.signIn("vera@example.com"))
		zone, sunday, nowhere := "Asia/Singapore", "sunday", "Nowhere/Land"
		m, act, err := h.UpdateMe(t.Context(), a, identity.Personal{Zone: &zone, WeekStart: &sunday})
		h.must(err)
		if m.Zone != zone || m.WeekStart != sunday || m.OrgRole != access.Viewer {
			t.Errorf("%+v", m)
		}
		_, _, err = h.UpdateMe(t.Context(), a, identity.Personal{Zone: &nowhere})
		h.refused(err, "member.invalid")
		rows, err := h.j.OfRecord(t.Context(), org, identity.KindMember, ref.ID(vera), 1<<62, 1)
		h.must(err)
		if len(rows) != 1 || rows[0].Space != ref.Space(vera) || rows[0].OnBehalfOf != "" {
			t.Errorf("told as %+v", rows)
		}
		h.must(h.undo(a, act))
		if z, err := h.ZoneOf(t.Context(), a); err != nil || z != "Europe/London" {
			t.Errorf("after undo: %s, %v", z, err)
		}
		a.ReadOnly = true
		_, _, err = h.UpdateMe(t.Context(), a, identity.Personal{Zone: &zone})
		h.refused(err, "access.read_only")
	})
}

func TestOverviewShowsWhatOneMayKnow(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		for email, own := range map[string]ref.Space{"olive@example.com": ref.Space(olive), "vera@example.com": ref.Space(vera)} {
			list, err := h.Overview(t.Context(), h.actor(h.signIn(email)))
			h.must(err)
			var spaces []ref.Space
			for _, s := range list {
				spaces = append(spaces, s.Space)
			}
			if len(list) != 2 || list[0].Space != ref.Space(org) || list[1].Space != own {
				t.Errorf("%s sees %v", email, spaces)
			}
			if g := list[0].Grants; len(g) != 3 || g[0].MemberName != "Olive Owner" || g[0].Role != access.Owner || g[2].Role != access.Viewer {
				t.Errorf("who sees the organisation: %+v", g)
			}
		}
	})
}

func TestInvitationsKeepToTheInvitersPlace(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		lead, viewer := h.actor(h.signIn("leda@example.com")), h.actor(h.signIn("vera@example.com"))
		invite := func(a access.Actor, in identity.NewInvitation) error {
			_, _, _, err := h.Invite(t.Context(), a, in)
			return err
		}
		h.refused(invite(viewer, identity.NewInvitation{Email: "rosa@example.com", OrgRole: access.Viewer}), "access.forbidden")
		h.refused(invite(lead, identity.NewInvitation{Email: "rosa@example.com", OrgRole: access.Owner}), "member.owners_only")
		h.refused(invite(lead, identity.NewInvitation{Email: "OLIVE@example.com ", OrgRole: access.Viewer}), "member.email_taken")
		h.refused(invite(lead, identity.NewInvitation{Email: "rosa", OrgRole: access.Assistant}), "invitation.invalid")

		id := ref.New()
		_, first, act, err := h.Invite(t.Context(), lead, identity.NewInvitation{ID: id, Email: "rosa@example.com", OrgRole: access.Viewer})
		h.must(err)
		made, second, _, err := h.Invite(t.Context(), lead, identity.NewInvitation{ID: id, Email: "rosa@example.com", OrgRole: access.Viewer})
		h.must(err)
		if made.ID != id || first == second {
			t.Errorf("asked again: %+v at %s", made, second)
		}
		secret := func(path string) string { return path[len(identity.InvitationPath):] }
		_, err = h.Invitation(t.Context(), secret(first))
		h.refused(err, "invitation.not_found")
		welcome, err := h.Invitation(t.Context(), secret(second))
		h.must(err)
		if welcome.InvitedBy != "Leda Lead" || welcome.Organisation != "Example House" {
			t.Errorf("%+v", welcome)
		}
		h.must(h.undo(lead, act))
		_, err = h.Invitation(t.Context(), secret(second))
		h.refused(err, "invitation.not_found")
	})
}
