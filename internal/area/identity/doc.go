// Package identity knows who people are: organisations, members, invitations,
// sessions and API tokens. What must always hold: of every secret only a digest
// is stored, and none enters the journal or a log; an unknown address and a wrong
// password cost the same work and get the same answer; whoever is disabled, signed
// out or revoked is refused within a second, everywhere; an organisation always
// has an owner who can sign in. A member's grants follow from their record: a role
// in the organisation's space, and their own space.
package identity
