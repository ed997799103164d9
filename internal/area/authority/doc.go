// Package authority keeps what may be decided for a principal without asking: rules that
// say decide, ask or never for a kind of deed, within limits. What must always hold: the
// judgement is a pure function of the rules and of what is known of the deed, whatever their
// order; never is final, of the others the narrower rule counts, and of two alike the one that
// asks; what is not known of a deed never speaks for deciding alone; and whatever was done by
// a rule, or against one, is kept with its reason in the act that did it.
package authority
