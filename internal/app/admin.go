package app

import (
	"context"
	"fmt"
	"io"
	"math"
	"time"

	"anteroom/internal/area/identity"
	"anteroom/internal/core/access"
	"anteroom/internal/core/doctor"
	"anteroom/internal/edge/admin"
)

// The house is what the admin door opens.
var _ admin.House = (*house)(nil)

const aDay = 24 * time.Hour

// CreateMember invites a member and gives the link to send.
func (h *house) CreateMember(ctx context.Context, m admin.NewMember) (string, error) {
	a, err := h.identity.Operator(ctx)
	if err != nil {
		return "", err
	}
	_, path, _, err := h.identity.Invite(ctx, a, identity.NewInvitation{Name: m.Name, Email: m.Email, OrgRole: access.Role(m.Role)})
	if err != nil {
		return "", err
	}
	return h.parts.PublicURL + path, nil
}

// Members lists everybody who can sign in, and who no longer can.
func (h *house) Members(ctx context.Context) ([]admin.Member, error) {
	a, err := h.identity.Operator(ctx)
	if err != nil {
		return nil, err
	}
	list, err := h.identity.Members(ctx, a)
	if err != nil {
		return nil, err
	}
	all := make([]admin.Member, 0, len(list))
	for _, m := range list {
		all = append(all, admin.Member{Email: m.Email, Name: m.Name, Role: string(m.OrgRole), State: m.State})
	}
	return all, nil
}

// DisableMember ends a member's sign-ins and tokens.
func (h *house) DisableMember(ctx context.Context, email string) error {
	a, err := h.identity.Operator(ctx)
	if err != nil {
		return err
	}
	_, m, err := h.identity.MemberByEmail(ctx, email)
	if err != nil {
		return err
	}
	yes := true
	_, _, err = h.identity.Place(ctx, a, m.ID, identity.Placement{Rev: m.Rev, Disabled: &yes})
	return err
}

// CreateToken makes an API token for a member.
func (h *house) CreateToken(ctx context.Context, t admin.NewToken) (string, error) {
	days := int(math.Ceil(float64(t.For) / float64(aDay)))
	secret, _, err := h.identity.CreateToken(ctx, t.Member, identity.NewToken{Name: t.Name, ReadOnly: t.ReadOnly, Days: days})
	return secret, err
}

// Backup writes everything into one archive.
func (h *house) Backup(ctx context.Context, w io.Writer) error { return h.db.Dump(ctx, w) }

// Doctor runs every check.
func (h *house) Doctor(ctx context.Context) ([]doctor.Report, error) {
	return doctor.Run(ctx, h.db, h.checks()), nil
}

// Import reads a calendar file for a principal.
func (h *house) Import(context.Context, admin.ImportFile, io.Reader, func(any)) error {
	return fmt.Errorf("calendars are not wired yet")
}

// Export writes a principal's calendars.
func (h *house) Export(context.Context, string, string, io.Writer) error {
	return fmt.Errorf("calendars are not wired yet")
}
