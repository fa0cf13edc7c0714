"""What the journal's verbs say: the journal keeps codes, pages say sentences."""

from __future__ import annotations

from essaim.vocabulary.phrase import Phrase, phrase

VERBS = {
    "accept": phrase("accepted a new seating"),
    "accept_map": phrase("accepted a map of actors"),
    "accept_notes": phrase("accepted notes"),
    "accept_plan": phrase("accepted a plan"),
    "add_passkey": phrase("added a passkey"),
    "add_promise": phrase("added a promise"),
    "add_statement": phrase("added a statement to vote on"),
    "arrive": phrase("checked somebody in"),
    "change": phrase("changed the settings"),
    "change_account": phrase("changed an account"),
    "change_action": phrase("changed an action sheet"),
    "change_actor": phrase("changed an actor"),
    "change_circle": phrase("changed the circle"),
    "change_cells": phrase("changed cells of the plan"),
    "change_governance": phrase("changed the governance"),
    "change_note": phrase("changed the note"),
    "change_referent": phrase("changed a referent"),
    "choose_conductor": phrase("said who carries the plan"),
    "close_dots": phrase("closed the dots"),
    "close_vote": phrase("closed a vote"),
    "cloth_typed": phrase("typed a tablecloth"),
    "comment_photo": phrase("commented a photo"),
    "count_hands": phrase("counted hands"),
    "count_paper_dots": phrase("counted dots on paper"),
    "create": phrase("created"),
    "create_cluster": phrase("made a group of notes"),
    "decide": phrase("noted a decision"),
    "drop_map": phrase("left a proposed map"),
    "drop_plan": phrase("left a proposed plan"),
    "erase": phrase("erased a person"),
    "file_drawing": phrase("filed drawings"),
    "hand_link": phrase("handed a sign-in link out"),
    "hand_signatory_link": phrase("handed a link to a signatory"),
    "import_guests": phrase("put guests in"),
    "invite": phrase("invited guests"),
    "judge_drawing": phrase("accepted or refused a drawing"),
    "leave": phrase("noted that somebody left"),
    "lock": phrase("locked a round or a table"),
    "make_feed": phrase("made an address for calendars"),
    "move": phrase("moved a guest"),
    "move_minutes": phrase("moved minutes on"),
    "move_notes": phrase("grouped notes"),
    "note_attendance": phrase("noted who came"),
    "note_sendings": phrase("noted that letters left"),
    "open_dots": phrase("opened the dots"),
    "open_vote": phrase("opened a vote"),
    "propose": phrase("proposed a new seating"),
    "propose_map": phrase("took contacts in, to be accepted"),
    "propose_plan": phrase("took action sheets in, to be accepted"),
    "put_in": phrase("put a workshop in"),
    "put_in_circle": phrase("put a circle in"),
    "put_in_governance": phrase("put a governance in"),
    "put_in_map": phrase("put a map of actors in"),
    "put_in_plan": phrase("put a plan in"),
    "put_in_programme": phrase("put a programme in"),
    "put_notes": phrase("put notes in"),
    "read_drawing": phrase("read a drawing"),
    "refuse_notes": phrase("refused notes"),
    "remove_cluster": phrase("took a group of notes away"),
    "remove_passkey": phrase("removed a passkey"),
    "remove_photo": phrase("took a photo away"),
    "remove_statement": phrase("took a statement away"),
    "rename_cluster": phrase("renamed a group of notes"),
    "rename_passkey": phrase("renamed a passkey"),
    "search_programme": phrase("searched the best programme"),
    "seat": phrase("seated the guests"),
    "send_digests": phrase("sent the weekly digests"),
    "set_dates": phrase("set the dates of the plan"),
    "set_plenary": phrase("set the plenary"),
    "set_rounds": phrase("set the rounds"),
    "set_tables": phrase("laid out the hall"),
    "settle_actors": phrase("settled two actors"),
    "settle_decision": phrase("settled a decision"),
    "sheet_asked": phrase("asked for a yearly sheet"),
    "sheet_received": phrase("received a yearly sheet"),
    "sheet_reminded": phrase("asked again for a yearly sheet"),
    "sheet_returned": phrase("answered a yearly sheet"),
    "show": phrase("changed what the wall shows"),
    "sign_charter": phrase("received a signature"),
    "sign_in": phrase("signed in"),
    "sign_in_by_code": phrase("signed in by a code"),
    "sign_in_by_passkey": phrase("signed in by a passkey"),
    "start_governance": phrase("put the usual bodies in"),
    "statements_kept": phrase("kept statements"),
    "statements_merged": phrase("merged statements"),
    "statements_refused": phrase("refused statements"),
    "statements_tagged": phrase("tagged statements"),
    "statements_undone": phrase("undid a change of statements"),
    "statements_waiting": phrase("left statements waiting"),
    "take_over": phrase("took a handover in"),
    "undo": phrase("undid a seating"),
    "undo_circle": phrase("undid a change of the circle"),
    "undo_governance": phrase("undid a change of the governance"),
    "undo_map": phrase("undid a change of the map"),
    "undo_note": phrase("undid a change of the note"),
    "undo_plan": phrase("undid a change of the plan"),
    "unfile_drawing": phrase("took a drawing out of its picture"),
    "unlock": phrase("unlocked a round or a table"),
    "walk_in": phrase("gave a walk-in a seat"),
    "write_invitation": phrase("wrote the invitation"),
}
# Verbs that end in what they were done to: a step of the evening, a role.
BEGINNINGS = {
    "evening_": phrase("moved the evening on"),
    "give_": phrase("gave a role"),
    "take_": phrase("took a role back"),
}


def verb_phrase(verb: str) -> Phrase:
    """What a verb says; one that nobody knows is shown as it is.

    >>> str(verb_phrase("seat")), str(verb_phrase("evening_next")), str(verb_phrase("dance"))
    ('seated the guests', 'moved the evening on', 'dance')
    """
    if verb in VERBS:
        return VERBS[verb]
    for beginning, said in BEGINNINGS.items():
        if verb.startswith(beginning):
            return said
    return phrase("{code}", code=verb)
