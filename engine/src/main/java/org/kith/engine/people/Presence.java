package org.kith.engine.people;

import java.util.Collection;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;

/** Who is on photos without a face that could be found. Confined to one transaction. */
final class Presence {

    private final Stores stores;

    Presence(Stores stores) {
        this.stores = stores;
    }

    ActSummary present(Collection<PhotoId> photos, PersonName name) {
        PersonId person = stores.people().called(name);
        stores.presence().add(photos, person);
        return told(ActKind.PRESENT, photos, person);
    }

    ActSummary absent(Collection<PhotoId> photos, PersonId person) {
        stores.presence().remove(photos, person);
        return told(ActKind.ABSENT, photos, person);
    }

    private ActSummary told(ActKind kind, Collection<PhotoId> photos, PersonId person) {
        return ActSummary.ofPhotos(kind, new Known(stores).person(person).name(), (int)
                photos.stream().distinct().count());
    }
}
