// Package comment keeps what members say about records of any kind, in plain text in which
// colleagues can be mentioned; whoever is mentioned finds it, until they have read it.
//
// Whoever reads a record may comment on it, and reads what others said: a comment changes nothing
// of the record, so the role that reads is enough, and who sees only times sees none. A comment is
// changed and taken back by who wrote it, and by nobody else. Only who reads the record can be
// mentioned.
//
// What must always hold: comments are seen by who sees their record, and by nobody else: their
// space and privacy are those of the record, brought along in the act that changes it, so that the
// search finds no more than the panel shows; who is mentioned is what the comment says; comments
// of what was deleted for good are gone.
package comment
